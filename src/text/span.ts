/**
 * A span is half-open `[start, end)`, zero-based, in UTF-16 code units over one source text.
 * Every offset in Readout is such an offset; other units (code points, lines) are derived at the edges.
 */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The number of UTF-16 code units that the span holds. */
export const lengthOf = (span: Span): number => span.end - span.start

/** The words of a span. Throws RangeError when the span is not inside the text. */
export function slice(text: string, span: Span): string {
  if (!isInside(span, text.length))
    throw new RangeError(`span [${span.start}, ${span.end}) is not inside a text of ${text.length} code units`)
  return text.slice(span.start, span.end)
}

/** Whether the span is well formed and lies inside a text of `length` code units. */
export const isInside = (span: Span, length: number): boolean =>
  Number.isInteger(span.start) &&
  Number.isInteger(span.end) &&
  0 <= span.start &&
  span.start <= span.end &&
  span.end <= length

/** The number of code units that both spans hold. */
export const overlapOf = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))

/** Whether `outer` holds all of `inner`. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

/** The smallest span that holds all the given ones. Throws RangeError when there are none. */
export function cover(spans: readonly Span[]): Span {
  if (spans.length === 0) throw new RangeError('cover needs at least one span')
  return { start: Math.min(...spans.map((s) => s.start)), end: Math.max(...spans.map((s) => s.end)) }
}

/** Orders spans by start, then longest first. */
export const compareSpans = (a: Span, b: Span): number => a.start - b.start || b.end - a.end

/** The span without white space at its ends. An all-white span collapses to its start. */
export function trim(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && /\s/.test(text[start]!)) start++
  while (end > start && /\s/.test(text[end - 1]!)) end--
  return { start, end }
}
