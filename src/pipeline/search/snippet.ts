import type { Span } from '../../text/span.ts'

/** Words around the best place of an article; every span counts in the document's source text. */
export interface Snippet {
  readonly start: number
  readonly end: number
  readonly words: string
  readonly marks: readonly Span[]
}

const WIDTH = 240
const LEAD = 60

/** The stretch with most different terms in it, cut at spaces. `offset`: where the article begins in the source text. */
export function makeSnippet(text: string, marks: readonly (Span & { term: number })[], offset: number): Snippet {
  const sorted = [...marks].sort((a, b) => a.start - b.start || b.end - a.end)
  const inside = (first: number) => sorted.filter(({ start, end }) => start >= first && end <= first - LEAD + WIDTH)
  let best = sorted[0]?.start ?? 0
  let most = 0
  for (const { start } of sorted.slice(0, 400)) {
    const terms = new Set(inside(start).map(({ term }) => term)).size
    if (terms > most) [best, most] = [start, terms]
  }
  const from = Math.max(0, best - LEAD)
  const start = from === 0 ? 0 : from + /^[^\s\p{Script=Han}]{0,20}\s?/u.exec(text.slice(from, best))![0].length
  const last = Math.min(text.length, start + WIDTH)
  const end = last === text.length ? last : last - /[^\s\p{Script=Han}]{0,20}$/u.exec(text.slice(best, last))![0].length
  const shown: Span[] = []
  for (const mark of sorted)
    if (mark.start >= (shown.at(-1)?.end ?? start) && mark.end <= end) shown.push({ start: mark.start, end: mark.end })
  return {
    start: offset + start,
    end: offset + end,
    words: text.slice(start, end),
    marks: shown.map((mark) => ({ start: offset + mark.start, end: offset + mark.end })),
  }
}
