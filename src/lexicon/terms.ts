import type { Span } from '../text/span.ts'
import { stemEnglish } from './english-stem.ts'
import { type Lexicon, perLexicon } from './lexicon.ts'
import { type Matcher, makeMatcher } from './matcher.ts'
import { ignoredWords } from './tables/ignored-word.ts'
import { issues } from './tables/issue.ts'
import { translations } from './tables/translation.ts'

/** A word or fixed group of words of a text, as the dictionary knows it or as it stands. */
export interface FoundTerm {
  readonly span: Span
  /** What is alike in all forms of the term: stems in English, the characters in Chinese. */
  readonly form: string
  /**
   * What it may mean, and how nearly (0 to 1): two terms, of whatever language, that share a meaning translate each
   * other. 1: the dictionary's own translation; less: words of one issue, or only a part of the term.
   */
  readonly meanings: ReadonlyMap<number, number>
  /** How much it says, 1 to 5; words in no list 2. */
  readonly weight: number
}

interface Entry {
  readonly meanings: Map<number, number>
  weight: number
}

interface Dictionary {
  /** Entries by stems, joined by spaces. */
  readonly english: ReadonlyMap<string, Entry>
  /** The most words that an entry beginning with a stem has. */
  readonly longest: ReadonlyMap<string, number>
  readonly chinese: ReadonlyMap<string, Entry>
  readonly matcher: Matcher<string>
  readonly ignored: Readonly<Record<string, ReadonlySet<string>>>
}

const UNLISTED = 2
const OF_AN_ISSUE = 4
/** Words of one issue are near to each other, not the same; so are a term and a part of it. */
const ONE_ISSUE = 0.6
const A_PART = 0.5
const HAN_RUN = /\p{Script=Han}+/gu
const ENGLISH_WORD = /[\p{Script=Latin}\p{N}](?:[\p{Script=Latin}\p{N}]|[.’'](?=\p{L})|,(?=\d))*/gu

const dictionaryOf = perLexicon((lexicon): Dictionary => {
  const english = new Map<string, Entry>()
  const chinese = new Map<string, Entry>()
  const put = (map: Map<string, Entry>, form: string, meaning: number, weight: number, near: number) => {
    const entry = map.get(form)
    if (!entry) map.set(form, { meanings: new Map([[meaning, near]]), weight })
    else entry.meanings.set(meaning, near)
  }
  const rows = [
    ...lexicon.rows(translations).map((row) => ({ ...row, near: 1 })),
    ...lexicon.rows(issues).map((issue) => ({
      en: issue.words.en!,
      zh: issue.words.zh!,
      weight: issue.general ? UNLISTED : OF_AN_ISSUE,
      near: ONE_ISSUE,
    })),
  ]
  for (const [meaning, { en, zh, weight, near }] of rows.entries()) {
    for (const words of en) put(english, stemsOf(words).join(' '), meaning, weight, near)
    for (const words of zh) put(chinese, words, meaning, weight, near)
  }
  const longest = new Map<string, number>()
  for (const form of english.keys()) {
    const words = form.split(' ')
    longest.set(words[0]!, Math.max(words.length, longest.get(words[0]!) ?? 0))
  }
  addInner(chinese, (form, start, end) => form.slice(start, end))
  addInner(english, (form, start, end) => form.split(' ').slice(start, end).join(' '), wordsIn)
  const ignored = (language: string) => new Set(lexicon.rows(ignoredWords, language).map((row) => row.word))
  return {
    english,
    longest,
    chinese,
    matcher: makeMatcher([...chinese.keys()].map((form) => ({ words: form, value: form }))),
    ignored: { en: ignored('en'), zh: ignored('zh') },
  }
})

const wordsIn = (form: string): number => form.split(' ').length

/** A longer term also means what the terms inside it mean: 禁毒合作 is 禁毒 too, "unfair trade" is "trade" too. */
function addInner(
  entries: Map<string, Entry>,
  part: (form: string, start: number, end: number) => string,
  sizeOf: (form: string) => number = (form) => form.length,
): void {
  for (const [form, entry] of entries) {
    const size = sizeOf(form)
    for (let start = 0; start < size; start++)
      for (let end = start + 1; end <= size; end++) {
        const inner = end - start < size ? entries.get(part(form, start, end)) : undefined
        if (!inner) continue
        for (const [meaning, near] of inner.meanings)
          entry.meanings.set(meaning, Math.max(near * A_PART, entry.meanings.get(meaning) ?? 0))
      }
  }
}

const stemsOf = (words: string): string[] => [...words.matchAll(ENGLISH_WORD)].map(([word]) => stemEnglish(word))

/**
 * The terms of a span, in text order, without overlap: dictionary entries (the longest first), then single words in
 * English and pairs of characters in Chinese for what the dictionary lacks. Ignored words are left out.
 */
export function findTerms(lexicon: Lexicon, text: string, span: Span, language: string): FoundTerm[] {
  const dictionary = dictionaryOf(lexicon)
  return language === 'zh' ? chineseTerms(dictionary, text, span) : englishTerms(dictionary, text, span)
}

const NOTHING: ReadonlyMap<number, number> = new Map()

function englishTerms({ english, longest, ignored }: Dictionary, text: string, span: Span): FoundTerm[] {
  const words = [...text.slice(span.start, span.end).matchAll(ENGLISH_WORD)].map((match) => ({
    start: span.start + match.index,
    end: span.start + match.index + match[0].length,
    lower: match[0].toLowerCase(),
    stem: stemEnglish(match[0]),
  }))
  const terms: FoundTerm[] = []
  for (let at = 0; at < words.length; ) {
    let size = Math.min(longest.get(words[at]!.stem) ?? 0, words.length - at)
    const formAt = (count: number) =>
      words
        .slice(at, at + count)
        .map((word) => word.stem)
        .join(' ')
    while (size > 0 && !english.has(formAt(size))) size--
    const first = words[at]!
    if (size > 1 || !ignored.en!.has(first.lower)) {
      const form = formAt(Math.max(1, size))
      const entry = size > 0 ? english.get(form)! : undefined
      const end = words[at + Math.max(1, size) - 1]!.end
      terms.push({
        span: { start: first.start, end },
        form,
        meanings: entry?.meanings ?? NOTHING,
        weight: entry?.weight ?? UNLISTED,
      })
    }
    at += Math.max(1, size)
  }
  return terms
}

function chineseTerms({ chinese, matcher, ignored }: Dictionary, text: string, span: Span): FoundTerm[] {
  const terms: FoundTerm[] = []
  const fill = (from: number, to: number) => {
    for (const { index, 0: run } of text.slice(from, to).matchAll(HAN_RUN))
      for (let at = 0; at + 1 < run.length; at += 1) {
        const form = run.slice(at, at + 2)
        if (ignored.zh!.has(form) || ignored.zh!.has(form[0]!) || ignored.zh!.has(form[1]!)) continue
        const start = from + index + at
        terms.push({ span: { start, end: start + 2 }, form, meanings: NOTHING, weight: UNLISTED / 2 })
      }
    for (const { index, 0: form } of text.slice(from, to).matchAll(/[\p{Script=Latin}\p{N}]+/gu))
      terms.push({
        span: { start: from + index, end: from + index + form.length },
        form: form.toLowerCase(),
        meanings: NOTHING,
        weight: UNLISTED,
      })
  }
  let at = span.start
  for (const match of matcher.find(text, span.start, span.end)) {
    fill(at, match.start)
    const entry = chinese.get(match.value)!
    if (!ignored.zh!.has(match.value))
      terms.push({ span: { start: match.start, end: match.end }, form: match.value, ...entry })
    at = match.end
  }
  fill(at, span.end)
  return terms
}
