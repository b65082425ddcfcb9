import { describe, expect, it } from 'vitest'
import type { Reading } from '../../model/reading.ts'
import type { LayerName } from './layers.ts'
import { makeNotes } from './notes.ts'

const reading = {
  attributions: [{ content: [{ start: 2, end: 8 }], speaker: { name: 'Elena Maro', party: 'XAV' } }],
  commitments: [{ span: { start: 30, end: 36 }, actors: ['XAV', 'XHL'] }],
  positions: [{ span: { start: 12, end: 15 }, party: null }],
  mechanisms: [{ span: { start: 31, end: 33 }, name: 'the hotline' }],
} as unknown as Reading
const paragraphs = [
  { start: 0, end: 10 },
  { start: 11, end: 20 },
  { start: 22, end: 40 },
]
const notes = (...on: LayerName[]) =>
  makeNotes(reading, new Set(on), paragraphs).map((own) => own.map(({ key }) => key))

describe('notes in the margin', () => {
  it('stand at their paragraphs, of the layers that are on', () => {
    expect(notes('attributions', 'commitments', 'positions', 'mechanisms', 'times')).toEqual([
      ['attributions:0'],
      ['positions:0'],
      ['commitments:0', 'mechanisms:0'],
    ])
    expect(notes('positions')).toEqual([[], ['positions:0'], []])
    expect(notes()).toEqual([[], [], []])
  })
  it('say who, and no more than is known', () => {
    const [first, second, third] = makeNotes(
      reading,
      new Set<LayerName>(['attributions', 'commitments', 'positions']),
      paragraphs,
    )
    expect(first![0]).toMatchObject({ name: 'Elena Maro', parties: ['XAV'] })
    expect(second![0]).toMatchObject({ name: null, parties: [] })
    expect(third![0]!.parties).toEqual(['XAV', 'XHL'])
  })
})
