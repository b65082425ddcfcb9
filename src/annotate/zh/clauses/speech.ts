import type { Attribution } from '../../../model/attribution.ts'
import type { Span } from '../../../text/span.ts'
import { contains } from '../../../text/span.ts'
import type { Passage } from '../../annotator.ts'

/** The party that speaks at a place: that of the innermost attribution around it; null in the narrator's own words. */
export function speakingAt(
  { layers }: Pick<Passage, 'layers'>,
  span: Span,
): { party: string | null; attribution: Attribution } | null {
  let nearest: { attribution: Attribution; length: number } | null = null
  for (const attribution of layers.attributions) {
    const around = attribution.content.find((content) => contains(content, span))
    if (!around) continue
    const length = around.end - around.start
    if (!nearest || length < nearest.length) nearest = { attribution, length }
  }
  return nearest && { party: nearest.attribution.speaker?.party ?? null, attribution: nearest.attribution }
}
