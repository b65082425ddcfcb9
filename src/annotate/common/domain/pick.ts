import { compareSpans, contains, overlapOf, type Span } from '../../../text/span.ts'

/** Anything that a layer holds. */
interface Spanned {
  readonly span: Span
}

interface Ordered {
  readonly sorted: readonly Spanned[]
  /** The farthest end of all annotations up to this one. */
  readonly ends: readonly number[]
}

const ordered = new WeakMap<readonly Spanned[], Ordered>()

/** A layer in the text's order, sorted once for all who ask. A layer that is handed out is never changed in place. */
function orderOf(layer: readonly Spanned[]): Ordered {
  let order = ordered.get(layer)
  if (!order) {
    const sorted = [...layer].sort((a, b) => compareSpans(a.span, b.span))
    let farthest = 0
    order = { sorted, ends: sorted.map(({ span }) => (farthest = Math.max(farthest, span.end))) }
    ordered.set(layer, order)
  }
  return order
}

/** The annotations of a layer that overlap a span, in the text's order. The layer need not be sorted. */
export function pickOverlapping<Annotation extends Spanned>(layer: readonly Annotation[], within: Span): Annotation[] {
  const { sorted, ends } = orderOf(layer)
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]!.span.start < within.end) low = middle + 1
    else high = middle
  }
  const found: Annotation[] = []
  for (let at = low - 1; at >= 0 && ends[at]! > within.start; at--)
    if (overlapOf(sorted[at]!.span, within) > 0) found.push(sorted[at] as Annotation)
  return found.reverse()
}

/** The annotations of a layer that lie inside a span, in the text's order. The layer need not be sorted. */
export const pickInside = <Annotation extends Spanned>(layer: readonly Annotation[], within: Span): Annotation[] =>
  pickOverlapping(layer, within).filter(({ span }) => contains(within, span))

/** The first annotation of a layer that overlaps a span; null when none does. */
export const pickTouching = <Annotation extends Spanned>(
  layer: readonly Annotation[],
  within: Span,
): Annotation | null => pickOverlapping(layer, within)[0] ?? null
