import type { Attribution } from '../../../model/attribution.ts'
import { contains, type Span } from '../../../text/span.ts'

/**
 * Says which attribution stands inside which: `nestedIn` becomes the index of the attribution with the shortest content
 * that holds all cues and contents (without a cue: all contents) of this one. Order and everything else stay.
 */
export function nest(attributions: readonly Attribution[]): Attribution[] {
  const order = attributions
    .map((attribution, index) => ({ index, spans: attribution.content, size: sizeOf(attribution.content) }))
    .sort((a, b) => a.size - b.size || a.index - b.index)
  const starts = attributions.map((attribution) => Math.min(...attribution.content.map((span) => span.start)))
  const reach = attributions.map((attribution) => Math.max(...attribution.content.map((span) => span.end)))
  return attributions.map((attribution, index) => {
    const parts = [...attribution.cue, ...attribution.content]
    const first = Math.min(...parts.map((span) => span.start))
    const last = Math.max(...parts.map((span) => span.end))
    const outer = order.find(
      (one) =>
        one.index !== index &&
        starts[one.index]! <= first &&
        last <= reach[one.index]! &&
        parts.every((part) => one.spans.some((span) => contains(span, part))) &&
        (one.size > sizeOf(attribution.content) || attribution.cue.length > 0),
    )
    return { ...attribution, nestedIn: outer?.index ?? null }
  })
}

const sizeOf = (spans: readonly Span[]): number => spans.reduce((sum, span) => sum + span.end - span.start, 0)
