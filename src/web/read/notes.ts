import type { Reading } from '../../model/reading.ts'
import type { Span } from '../../text/span.ts'
import type { LayerName } from './layers.ts'

/** A note in the margin: which annotation, and who is concerned; said in the language of the interface by whoever shows it. */
export interface Note {
  /** `<layer>:<index>` */
  readonly key: string
  readonly layer: LayerName
  readonly parties: readonly string[]
  /** The speaker's name, the channel's name. */
  readonly name: string | null
}

/** The notes of each paragraph, of the layers that are on and say more than their words: who says, undertakes, demands, which channel. */
export function makeNotes(reading: Reading, on: ReadonlySet<LayerName>, paragraphs: readonly Span[]): Note[][] {
  const notes: { at: number; note: Note }[] = []
  const add = (
    layer: LayerName,
    index: number,
    at: number | undefined,
    parties: readonly (string | null)[],
    name: string | null,
  ) => {
    if (at !== undefined)
      notes.push({
        at,
        note: { key: `${layer}:${index}`, layer, parties: parties.filter((one) => one !== null), name },
      })
  }
  if (on.has('attributions'))
    for (const [index, { content, speaker }] of reading.attributions.entries())
      add('attributions', index, content[0]?.start, speaker ? [speaker.party] : [], speaker?.name ?? null)
  if (on.has('commitments'))
    for (const [index, { span, actors }] of reading.commitments.entries())
      add('commitments', index, span.start, actors, null)
  if (on.has('positions'))
    for (const [index, { span, party }] of reading.positions.entries())
      add('positions', index, span.start, [party], null)
  if (on.has('mechanisms'))
    for (const [index, { span, name }] of reading.mechanisms.entries()) add('mechanisms', index, span.start, [], name)
  notes.sort((a, b) => a.at - b.at)
  let next = 0
  return paragraphs.map(({ start, end }) => {
    while (next < notes.length && notes[next]!.at < start) next++
    const own: Note[] = []
    while (next < notes.length && notes[next]!.at < end) own.push(notes[next++]!.note)
    return own
  })
}
