import type { Attribution } from '../../../model/attribution.ts'
import { contains, cover, type Span } from '../../../text/span.ts'

/**
 * Says which attribution stands inside which: `nestedIn` becomes the index of the attribution with the shortest content
 * that holds all cues and contents (without a cue: all contents) of this one. Order and everything else stay.
 */
export function nest(attributions: readonly Attribution[]): Attribution[] {
  const extents = attributions.map(extentOf)
  const order = [...extents].sort((a, b) => a.reach.start - b.reach.start || a.index - b.index)
  const byPlace = [...extents].sort((a, b) => a.parts.start - b.parts.start || a.index - b.index)
  const outer = new Map<number, number>()
  let open: Extent[] = []
  let next = 0
  for (const one of byPlace) {
    while (next < order.length && order[next]!.reach.start <= one.parts.start) open.push(order[next++]!)
    open = open.filter(({ reach }) => reach.end > one.parts.start)
    const found = open
      .filter((other) => holds(attributions, other, one))
      .sort((a, b) => a.size - b.size || a.index - b.index)
    if (found[0]) outer.set(one.index, found[0].index)
  }
  return attributions.map((attribution, index) => ({ ...attribution, nestedIn: outer.get(index) ?? null }))
}

interface Extent {
  readonly index: number
  /** From the first to the last word of the content. */
  readonly reach: Span
  /** From the first to the last word of cue and content. */
  readonly parts: Span
  /** Length of the content. */
  readonly size: number
}

function extentOf({ cue, content }: Attribution, index: number): Extent {
  return { index, reach: cover(content), parts: cover([...cue, ...content]), size: sizeOf(content) }
}

/** Whether every cue and content of `inner` lies in a content of `outer`. Of two with the same words the earlier is the outer one. */
function holds(attributions: readonly Attribution[], outer: Extent, inner: Extent): boolean {
  if (outer.index === inner.index || !contains(outer.reach, inner.parts)) return false
  const { cue, content } = attributions[inner.index]!
  if (outer.size < inner.size || (outer.size === inner.size && outer.index > inner.index)) return false
  return [...cue, ...content].every((part) => attributions[outer.index]!.content.some((span) => contains(span, part)))
}

const sizeOf = (spans: readonly Span[]): number => spans.reduce((sum, span) => sum + span.end - span.start, 0)
