import { type Span, trim } from '../text/span.ts'

/** What parts clauses, by language; a comma within a number parts nothing. */
const BORDERS: Readonly<Record<string, RegExp>> = {
  zh: /[，；：。！？—]+/gu,
  en: /(?:[;:]|,(?!\d)|\s[–—]|\.(?=\s|$))\s*(?:and\s|but\s|while\s|noting\s)?|\s(?=as well as\s)/giu,
}
/** What parts the items of a list of topics. */
const ITEM_BORDERS: Readonly<Record<string, RegExp>> = {
  zh: /[，；：。、]|以及|及其|和(?!平|谐|解|睦|约)/gu,
  en: /(?:[;:]|,(?!\d))\s*(?:and\s|as well as\s)?|\sand\s|\sas well as\s|\.(?=\s|$)/giu,
}

/** Whether an offset lies within words that belong together. */
type Within = (at: number) => boolean

/** The clauses of a span, in order; together they hold all its words. A language without rules has one clause. */
export const cutClauses = (text: string, span: Span, language: string, within: Within): Span[] =>
  cutAt(text, span, BORDERS[language], within)

/** The items of a list of topics, in order; together they hold all the words of the span. */
export const cutItems = (text: string, span: Span, language: string, within: Within): Span[] =>
  cutAt(text, span, ITEM_BORDERS[language], within)

/** The pieces between semicolons: items of an enumeration that says more than a clause each. */
export const cutPieces = (text: string, span: Span): Span[] => cutAt(text, span, /[;；]\s*/gu, () => false)

function cutAt(text: string, span: Span, border: RegExp | undefined, within: Within): Span[] {
  if (!border) return [span]
  const clauses: Span[] = []
  let start = span.start
  for (const match of text.slice(span.start, span.end).matchAll(border)) {
    const end = span.start + match.index + match[0].length
    if (within(span.start + match.index + 1) || within(end)) continue
    const clause = trim(text, { start, end })
    if (clause.start < clause.end && /[\p{L}\p{N}]/u.test(text.slice(clause.start, clause.end))) {
      clauses.push(clause)
      start = end
    }
  }
  const rest = trim(text, { start, end: span.end })
  if (rest.start < rest.end) clauses.push(rest)
  return clauses
}
