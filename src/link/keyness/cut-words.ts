import { type Lexicon, perLexicon } from '../../lexicon/lexicon.ts'
import { issues } from '../../lexicon/tables/issue.ts'
import { organisations } from '../../lexicon/tables/organisation.ts'
import { parties } from '../../lexicon/tables/party.ts'
import { people } from '../../lexicon/tables/person.ts'
import { translations } from '../../lexicon/tables/translation.ts'
import type { Span } from '../../text/span.ts'

/** A word of a text as it is counted, and where it stands. */
export interface CutWord extends Span {
  /** In lower case. */
  readonly word: string
  /** A mark, or a line's end, parts it from the word before. */
  readonly parted: boolean
}

/** Letters with full stops (U.S.), or a word with its hyphens, apostrophes and thousands. */
const WORD = /(?:\p{L}\.){2,}|[\p{L}\p{N}\p{M}]+(?:['’.-](?=[\p{L}\p{N}])[\p{L}\p{N}\p{M}]+|,(?=\d{3})\d+)*/gu
/** Between words of one run: spaces and quotation marks. */
const JOINED = /^[^\S\n]*["“”‘’「」『』《》]*[^\S\n]*$/u
/** The most characters of a Chinese term that is counted as one word. */
const LONGEST = 12

/** Chinese names and terms that are words as a whole. */
const termsOf = perLexicon((lexicon): ReadonlySet<string> => {
  const names = [people, parties, organisations].flatMap((table) =>
    (lexicon.rows(table as typeof people) as readonly { readonly zh: readonly string[] }[]).flatMap(({ zh }) => zh),
  )
  const terms = [
    ...lexicon.rows(translations).flatMap(({ zh }) => zh),
    ...lexicon.rows(issues).flatMap(({ words }) => words.zh ?? []),
  ]
  return new Set([...names, ...terms].filter((words) => words.length > 1 && words.length <= LONGEST))
})

const chinese = new Intl.Segmenter('zh', { granularity: 'word' })

/**
 * The words of a stretch of text in their order. English: words in lower case, with their hyphens and apostrophes.
 * Chinese: the words that Intl.Segmenter cuts, those together that are one name or term of our word files (布|林肯 → 布林肯);
 * nothing is joined over a mark.
 */
export function cutWords(text: string, { start, end }: Span, language: string, lexicon: Lexicon): CutWord[] {
  const words: CutWord[] = []
  let before = start
  const put = (from: number, to: number) => {
    const parted = words.length === 0 || !JOINED.test(text.slice(before, from))
    words.push({ word: text.slice(from, to).toLowerCase(), start: from, end: to, parted })
    before = to
  }
  if (language !== 'zh') {
    for (const { index, 0: word } of text.slice(start, end).matchAll(WORD))
      put(start + index, start + index + word.length)
    return words
  }
  const terms = termsOf(lexicon)
  // Line by line: a segmenter over one long string is slow.
  for (let from = start; from < end; ) {
    const line = text.indexOf('\n', from)
    const to = line < 0 || line >= end ? end : line
    for (const { start: a, end: b } of cutChinese(text.slice(from, to), terms)) put(from + a, from + b)
    from = to + 1
  }
  return words
}

function cutChinese(line: string, terms: ReadonlySet<string>): Span[] {
  const cuts = [...chinese.segment(line)].map(({ index, segment, isWordLike }) => ({
    start: index,
    end: index + segment.length,
    isWord: isWordLike === true,
  }))
  const words: Span[] = []
  for (let at = 0; at < cuts.length; ) {
    const { start, isWord } = cuts[at]!
    let last = at
    for (let next = at + 1; next < cuts.length && cuts[next]!.end - start <= LONGEST; next++)
      if (terms.has(line.slice(start, cuts[next]!.end))) last = next
    if (isWord || last > at) words.push({ start, end: cuts[last]!.end })
    at = last + 1
  }
  return words
}
