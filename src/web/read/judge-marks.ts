import type { Judgement } from '../../model/judgement.ts'
import type { Reading } from '../../model/reading.ts'
import type { Span } from '../../text/span.ts'
import type { Mark } from '../text/segments.ts'
import type { LayerName } from './layers.ts'

/** What people hold of the annotations of a reading, by annotation (`<layer>:<index>`), and what they added by hand. */
export interface Judged {
  readonly of: ReadonlyMap<string, Judgement>
  readonly added: readonly Judgement[]
}

/** Layers that people judge, with the words by which an annotation of it is known. */
const WORDS_OF: { readonly [Layer in 'commitments' | 'positions' | 'attributions']: (reading: Reading) => Span[] } = {
  commitments: ({ commitments }) => commitments.map(({ span }) => span),
  positions: ({ positions }) => positions.map(({ span }) => span),
  attributions: ({ attributions }) => attributions.map(({ content }) => content[0]!),
}

/** Joins judgements with the annotations that stand on the same words. */
export function joinJudgements(reading: Reading, judgements: readonly Judgement[]): Judged {
  const keyOf = (layer: string, { start, end }: Span) => `${layer} ${start} ${end}`
  const held = new Map(judgements.map((one) => [keyOf(one.layer, one.span), one]))
  const of = new Map<string, Judgement>()
  for (const [layer, wordsOf] of Object.entries(WORDS_OF))
    for (const [index, span] of wordsOf(reading).entries()) {
      const judgement = held.get(keyOf(layer, span))
      if (judgement) of.set(`${layer}:${index}`, judgement)
    }
  return {
    of,
    added: judgements.filter(({ action, id }) => action === 'add' && ![...of.values()].some((one) => one.id === id)),
  }
}

const CLASSES = { accept: 'is-accepted', correct: 'is-corrected', reject: 'is-rejected', add: 'is-added' } as const

/**
 * The marks as people hold them: what was corrected stands on the corrected words, what was rejected is left out (or
 * struck, where it is to be shown), what was added by hand stands where it was added (key `added:<id>`).
 */
export function judgeMarks(
  marks: readonly Mark[],
  { of, added }: Judged,
  on: ReadonlySet<LayerName>,
  showRejected: boolean,
): Mark[] {
  const moved = new Set<string>()
  const judged = marks.flatMap((mark): Mark[] => {
    const judgement = of.get(mark.key)
    if (!judgement) return [mark]
    if (judgement.action === 'reject' && !showRejected) return []
    const className = `${mark.className} ${CLASSES[judgement.action]}`
    // Who says it, and the verb, stay where they were read: the words of a correction are those of the content.
    const isPart = /layer-attributions (?:source|cue)/.test(mark.className)
    if (judgement.action !== 'correct' || !judgement.corrected || isPart) return [{ ...mark, className }]
    if (moved.has(mark.key)) return []
    moved.add(mark.key)
    return [{ ...judgement.corrected.span, key: mark.key, className }]
  })
  const byHand = added
    .filter(({ layer }) => on.has(layer as LayerName))
    .map(({ id, layer, span }) => ({ ...span, key: `added:${id}`, className: `layer-${layer} is-added` }))
  return [...judged, ...byHand]
}
