import type { Span } from '../../text/span.ts'

/** Where words begin and end: runs of letters and digits; each Chinese, Japanese or Korean character is one. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]|[\p{L}\p{N}’'-]+|[^\s\p{L}\p{N}]/gu

/** So many characters on both sides are looked at for the next word. */
const REACH = 200

/** Moves one end of a span to the next end of a word, or the one before; within `bounds`, never empty. */
export function moveEnd(text: string, span: Span, end: 'start' | 'end', by: 1 | -1, bounds: Span): Span {
  const from = Math.max(bounds.start, span[end] - REACH)
  const near = text.slice(from, Math.min(bounds.end, span[end] + REACH))
  const places = [...near.matchAll(WORD)].map((match) => from + match.index + (end === 'end' ? match[0].length : 0))
  const next = by === 1 ? places.find((place) => place > span[end]) : places.findLast((place) => place < span[end])
  if (next === undefined) return span
  const moved = { ...span, [end]: next }
  return moved.start < moved.end ? moved : span
}

/** Puts one end of a span at a place, within `bounds`, never empty, and never inside a pair of surrogates. */
export function putEnd(text: string, span: Span, end: 'start' | 'end', at: number, bounds: Span): Span {
  const inPair = /[\uDC00-\uDFFF]/.test(text[at] ?? '') && /[\uD800-\uDBFF]/.test(text[at - 1] ?? '')
  const place = Math.min(bounds.end, Math.max(bounds.start, inPair ? at - 1 : at))
  const moved = { ...span, [end]: place }
  return moved.start < moved.end ? moved : span
}
