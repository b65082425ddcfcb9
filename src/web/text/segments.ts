import type { Span } from '../../text/span.ts'

/** A stretch of text to be shown in some way. */
export interface Mark extends Span {
  readonly className: string
  /** What it stands for, given back when it is chosen. */
  readonly key: string
}

/** A stretch over which the same marks lie. */
export interface Segment extends Span {
  readonly marks: readonly Mark[]
}

/** The stretches of `range` between the ends of marks, in order; marks may overlap and cross the range's ends. */
export function cutSegments(range: Span, marks: readonly Mark[]): Segment[] {
  const inside = marks.filter((mark) => mark.start < range.end && mark.end > range.start)
  const ends = new Set([range.start, range.end])
  for (const { start, end } of inside) {
    ends.add(Math.max(start, range.start))
    ends.add(Math.min(end, range.end))
  }
  const sorted = [...ends].sort((a, b) => a - b)
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1]!
    return { start, end, marks: inside.filter((mark) => mark.start <= start && mark.end >= end) }
  })
}

/** The lines of a text within a span that hold words. */
export function cutParagraphs(text: string, { start, end }: Span): Span[] {
  return [...text.slice(start, end).matchAll(/[^\n\r]+/g)]
    .filter(([line]) => line.trim() !== '')
    .map((match) => ({ start: start + match.index, end: start + match.index + match[0].length }))
}
