import type { Lexicon } from '../../lexicon/lexicon.ts'
import { perLexicon } from '../../lexicon/lexicon.ts'
import { abbreviations } from '../../lexicon/tables/abbreviation.ts'
import type { BlockKind, Sentence } from '../../model/sentence.ts'
import { type Span, trim } from '../../text/span.ts'
import { languageOf } from './language.ts'

const CLOSERS = /["'”’」』)）\]】》]/
const OPENERS = /["'“‘「『(（[【《]/

/**
 * Cuts a span of the text into paragraphs (lines) and these into sentences.
 * A sentence ends at 。！？!?… or at a full stop before white space that neither belongs to an abbreviation
 * ("U.S. Secretary", "Oct. 27") nor stands within a number; closing quotation marks stay with the sentence they close.
 * Source of the need for own rules: Intl.Segmenter breaks at "U.S." and "Oct.", and inside Chinese quotations.
 */
export function cutSentences(
  text: string,
  within: Span,
  article: number,
  lexicon: Lexicon,
  fallbackLanguage: string,
): Sentence[] {
  const known = abbreviationsOf(lexicon)
  const sentences: Sentence[] = []
  let paragraph = 0
  for (const line of linesOf(text, within)) {
    const words = text.slice(line.start, line.end)
    const language = languageOf(words, fallbackLanguage, lexicon)
    const spans = cutLine(text, line, known)
    const kind: BlockKind = spans.length === 1 && !endsSentence(words) ? 'heading' : 'prose'
    for (const span of spans)
      sentences.push({ span, article, paragraph, kind: listMark.test(words) ? 'list-item' : kind, language })
    paragraph++
  }
  return sentences
}

const listMark = /^\s*(?:[-•·▪*–—]\s|\(?\d{1,2}[.)、．]\s*|[（(]?[一二三四五六七八九十]{1,3}[）)、])/

const abbreviationsOf = perLexicon((lexicon) => new Set(lexicon.rows(abbreviations, 'en').map((row) => row.word)))

function* linesOf(text: string, within: Span): Generator<Span> {
  let start = within.start
  while (start < within.end) {
    let end = text.indexOf('\n', start)
    if (end < 0 || end > within.end) end = within.end
    const line = trim(text, { start, end })
    if (line.start < line.end) yield line
    start = end + 1
  }
}

const endsSentence = (words: string): boolean => /[.!?。！？…]["'”’」』)）\]】》]*$/.test(words)

function cutLine(text: string, line: Span, known: ReadonlySet<string>): Span[] {
  const spans: Span[] = []
  let start = line.start
  for (let at = line.start; at < line.end; at++) {
    if (!isEnd(text, at, line, known)) continue
    let end = at + 1
    while (end < line.end && /[.!?。！？…]/.test(text[end]!)) end++
    while (end < line.end && CLOSERS.test(text[end]!) && !opensHere(text, end, line)) end++
    const span = trim(text, { start, end })
    if (span.start < span.end) spans.push(span)
    start = end
    at = end - 1
  }
  const rest = trim(text, { start, end: line.end })
  if (rest.start < rest.end) spans.push(rest)
  return spans
}

/** A straight quotation mark after white space and before a letter opens rather than closes. */
const opensHere = (text: string, at: number, line: Span): boolean =>
  /["']/.test(text[at]!) && at > line.start && /\s/.test(text[at - 1]!) && at + 1 < line.end && /\S/.test(text[at + 1]!)

function isEnd(text: string, at: number, line: Span, known: ReadonlySet<string>): boolean {
  const mark = text[at]!
  if (mark === '。' || mark === '！' || mark === '？') return true
  if (mark === '…') return text[at + 1] !== '…' && /[\s”"]/.test(text[at + 1] ?? ' ')
  if (mark !== '.' && mark !== '!' && mark !== '?') return false
  let next = at + 1
  while (next < line.end && CLOSERS.test(text[next]!)) next++
  if (next >= line.end) return true
  // A half-width mark after Chinese needs no white space ("好! 好").
  if (mark !== '.' && /\p{Script=Han}/u.test(text[at - 1] ?? '')) return true
  if (!/\s/.test(text[next]!)) return false
  while (next < line.end && /\s/.test(text[next]!)) next++
  const follower = text[next] ?? ''
  if (mark !== '.') return !/\p{Ll}/u.test(follower)
  if (/\p{Ll}/u.test(follower)) return false
  return !isAbbreviation(text, at, line, known, follower)
}

/** Whether the full stop belongs to the word before it. "the U.S. The" still ends: an initialism before a common starter. */
function isAbbreviation(text: string, at: number, line: Span, known: ReadonlySet<string>, follower: string): boolean {
  let start = at
  while (start > line.start && /[\p{L}\p{N}.’'-]/u.test(text[start - 1]!)) start--
  // "the India-U.S. Working Group": the part behind the hyphen is the abbreviation.
  const word = text.slice(Math.max(start, text.lastIndexOf('-', at) + 1), at + 1)
  if (/^\p{Lu}\.$/u.test(word)) return true
  if (!known.has(word)) return false
  if (/^(?:\p{Lu}\.){2,}$/u.test(word)) return !startsSentence(text, at, line)
  if (/^[ap]\.m\.$/.test(word) || /^[JS]r\.$/.test(word)) return !/^\p{Lu}|^["“‘]/u.test(follower)
  return true
}

const STARTERS =
  /^(?:The|This|That|These|Those|He|She|It|They|We|I|In|On|At|But|And|As|Both|For|If|A|An|His|Her|Its|Their|Our|There|When|While|After|Before)\s/

const startsSentence = (text: string, at: number, line: Span): boolean => {
  const rest = text.slice(at + 1, Math.min(line.end, at + 20)).trimStart()
  return STARTERS.test(rest) || OPENERS.test(rest[0] ?? '')
}
