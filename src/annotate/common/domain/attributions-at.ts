import type { Attribution } from '../../../model/attribution.ts'
import { compareSpans, type Span } from '../../../text/span.ts'
import { pickInside, pickOverlapping } from './pick.ts'

type Layer = readonly Attribution[]
interface Part {
  readonly span: Span
  readonly of: Attribution
}

/** The parts of all attributions as a layer of their own, made once a layer. */
function partsBy(select: (one: Attribution) => readonly Span[]): (layer: Layer) => readonly Part[] {
  const made = new WeakMap<Layer, readonly Part[]>()
  return (layer) => {
    let parts = made.get(layer)
    if (!parts) {
      parts = layer
        .flatMap((of) => select(of).map((span) => ({ span, of })))
        .sort((a, b) => compareSpans(a.span, b.span))
      made.set(layer, parts)
    }
    return parts
  }
}

const contents = partsBy(({ content }) => content)
const cues = partsBy(({ cue }) => cue.slice(0, 1))

/** The attributions in whose content an offset lies, the innermost last. */
export const attributionsAt = (layer: Layer, offset: number): Attribution[] =>
  pickOverlapping(contents(layer), { start: offset, end: offset + 1 }).map(({ of }) => of)

/** The attributions whose cue begins inside a span, in the text's order. */
export const attributionsCuedIn = (layer: Layer, within: Span): Attribution[] =>
  pickInside(cues(layer), within).map(({ of }) => of)
