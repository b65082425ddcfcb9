import type { Layers, Reading } from '../../model/reading.ts'
import type { Span } from '../../text/span.ts'
import type { Mark } from '../text/segments.ts'

export type LayerName = keyof Layers
export const LAYERS = [
  'attributions',
  'commitments',
  'positions',
  'mechanisms',
  'meetings',
  'mentions',
  'times',
  'figures',
  'formulas',
  'events',
] as const satisfies readonly LayerName[]

/** The marks of the layers that are on; a mark's key is `<layer>:<index>`. An attribution is marked in its parts. */
export function markLayers(reading: Reading, on: ReadonlySet<LayerName>): Mark[] {
  return LAYERS.filter((name) => on.has(name)).flatMap((name) =>
    reading[name].flatMap((annotation, index) => {
      const key = `${name}:${index}`
      if ('span' in annotation) return [{ ...annotation.span, key, className: `layer-${name}` }]
      const part = (spans: readonly Span[], which: string) =>
        spans.map((span) => ({ ...span, key, className: `layer-attributions ${which}` }))
      return [
        ...part(annotation.source, 'source'),
        ...part(annotation.cue, 'cue'),
        ...part(annotation.content, 'content'),
      ]
    }),
  )
}

/** How many annotations each layer has within a span. */
export function countLayers(reading: Reading, { start, end }: Span): Record<LayerName, number> {
  const inside = (span: Span | undefined) => span !== undefined && span.start >= start && span.end <= end
  return Object.fromEntries(
    LAYERS.map((name) => [
      name,
      reading[name].filter((one) => inside('span' in one ? one.span : one.content[0])).length,
    ]),
  ) as Record<LayerName, number>
}

/** So many places are found at most. */
const MOST = 100_000

/** Where words stand in a text, whatever their case. */
export function findWords(text: string, words: string): Span[] {
  const wanted = lower(words.trim())
  if (wanted === '') return []
  const found: Span[] = []
  const all = lower(text)
  for (let at = all.indexOf(wanted); at >= 0 && found.length < MOST; at = all.indexOf(wanted, at + wanted.length))
    found.push({ start: at, end: at + wanted.length })
  return found
}

/** In small letters, as long as it was: the few letters that would grow (İ) stay as they are. */
function lower(text: string): string {
  const all = text.toLowerCase()
  return all.length === text.length
    ? all
    : text.replace(/\p{Lu}/gu, (letter) => (letter === 'İ' ? letter : letter.toLowerCase()))
}
