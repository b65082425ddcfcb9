import type { Edit } from '../../text/edit-map.ts'
import { findBoilerplate } from './boilerplate.ts'
import { findLostSpaces } from './lost-spaces.ts'
import { findTraditional } from './traditional.ts'

/**
 * What is put right in every raw text, each edit with its rule.
 * - `repair/line-end`: \r\n and \r are line ends like \n
 * - `repair/control`: NUL and other control characters, zero-width characters and byte-order marks inside the text
 * - `repair/lone-surrogate`: half a character, shown as U+FFFD
 * - `repair/column-break`: a Chinese sentence that page layout broke in its middle; where one is certain, shorter lines, too
 * - `repair/lost-space`: two words run together, where the text itself has both apart (see lost-spaces.ts)
 * - `repair/space-before-mark`: "improve , and" · "( China)"
 * - `repair/doubled-mark`: ",," · "。。"
 * - `repair/traditional`: Traditional Chinese, read through Simplified (see traditional.ts)
 * - `boilerplate/…`: lines that are no part of the text (see boilerplate.ts)
 * - `repair/half-width`: a comma or semicolon of the Latin script between Chinese characters
 */
export const findRepairs = (raw: string): Edit[] => [...findNeeded(raw), ...findOptional(raw)]

/** The repairs that no text can be read without: line ends, characters that are no text. */
export function findNeeded(raw: string): Edit[] {
  return [
    ...replaceAll(raw, /\r\n?/g, '\n', 'repair/line-end'),
    ...replaceAll(raw, /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\u200b\u2060\ufeff]+/g, '', 'repair/control'),
    ...replaceAll(
      raw,
      /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      '\ufffd',
      'repair/lone-surrogate',
    ),
  ]
}

function findOptional(raw: string): Edit[] {
  return [
    ...columnBreaks(raw),
    ...findBoilerplate(raw),
    ...findTraditional(raw),
    ...findLostSpaces(raw),
    ...replaceAll(
      raw,
      /(?<=[\p{L}\d])[ \t]+(?=[,;](?:\s|$))|(?<=[\p{L}\d\s][(])[ \t]+(?=\p{L})/gu,
      '',
      'repair/space-before-mark',
    ),
    ...replaceAll(raw, /(?<=,),+|(?<=。)。+|(?<=，)，+/g, '', 'repair/doubled-mark'),
    ...halfWidth(raw),
  ]
}

function* replaceAll(raw: string, pattern: RegExp, words: string, rule: string): Generator<Edit> {
  for (const match of raw.matchAll(pattern))
    yield { raw: { start: match.index, end: match.index + match[0].length }, words, rule }
}

/** The Chinese marks for those of the Latin script. */
const FULL: Readonly<Record<string, string>> = { ',': '，', ';': '；', '?': '？', '!': '！', ':': '：' }

/** A mark of the Latin script, with the space behind it, between Chinese characters or closing marks. */
function* halfWidth(raw: string): Generator<Edit> {
  for (const match of raw.matchAll(/(?<=[\p{Script=Han}”》）])(?<mark>[,;?!:]) ?(?=[\p{Script=Han}“《（])/gu))
    yield {
      raw: { start: match.index, end: match.index + match[0].length },
      words: FULL[match.groups!.mark!]!,
      rule: 'repair/half-width',
    }
}

/** Below this many characters a line without an end mark is a heading rather than a broken sentence. */
const SHORTEST_BROKEN = 30

/** Where a page broke one sentence, a shorter line with a mark in it is broken, too, unless it begins as headings do. */
const SHORTEST_NEARBY = 14
const HEADING = /^\s*(?:[—\-*#•·]|[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]|第[一二三四五六七八九十]+[章节条])/u

/** Line ends between two Han characters (or after a comma) where the line before is running text that has not ended. */
function* columnBreaks(raw: string): Generator<Edit> {
  let isBroken = false
  for (const edit of breaksOf(raw, SHORTEST_BROKEN)) {
    isBroken = true
    yield edit
  }
  if (!isBroken) return
  for (const edit of breaksOf(raw, SHORTEST_NEARBY))
    if (edit.line.length < SHORTEST_BROKEN && !HEADING.test(edit.line)) yield edit
}

function* breaksOf(raw: string, shortest: number): Generator<Edit & { readonly line: string }> {
  for (const match of raw.matchAll(
    /(?:(?<=[\p{Script=Han}，、])[ \t]*\n(?:[ \t]*\n)*[ \t]*(?=[\p{Script=Han}“《])|(?<=,)[ \t]*\n(?:[ \t]*\n)*[ \t]*(?=\p{Script=Han}))/gu,
  )) {
    const start = match.index
    const line = raw.slice(raw.lastIndexOf('\n', start - 1) + 1, start)
    if (line.length < shortest || !/[，。；！？,;!?、]/.test(line)) continue
    yield { raw: { start, end: start + match[0].length }, words: '', rule: 'repair/column-break', line }
  }
}
