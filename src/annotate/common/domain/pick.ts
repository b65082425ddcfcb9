import { compareSpans, contains, overlapOf, type Span } from '../../../text/span.ts'

/** Anything that a layer holds. */
interface Spanned {
  readonly span: Span
}

/** The annotations of a layer that lie inside a span, in the text's order. The layer need not be sorted. */
export const pickInside = <Annotation extends Spanned>(layer: readonly Annotation[], within: Span): Annotation[] =>
  layer.filter(({ span }) => contains(within, span)).sort((a, b) => compareSpans(a.span, b.span))

/** The first annotation of a layer that overlaps a span; null when none does. */
export const pickTouching = <Annotation extends Spanned>(
  layer: readonly Annotation[],
  within: Span,
): Annotation | null =>
  layer
    .filter(({ span }) => overlapOf(span, within) > 0)
    .sort((a, b) => compareSpans(a.span, b.span))
    .at(0) ?? null
