import { describe, expect, it } from 'vitest'
import type { Commitment } from '../../model/commitment.ts'
import type { Reading } from '../../model/reading.ts'
import { groupLedger, makeLedger } from './ledger.ts'

const commitment = (start: number, end: number, more: Partial<Commitment>) =>
  ({
    span: { start, end },
    issue: null,
    actors: ['XAA'],
    deadline: null,
    umbrella: false,
    strength: 'will',
    ...more,
  }) as Commitment
const reading = {
  document: { id: 'd', path: 'x/d.txt', origin: { claims: {} } },
  text: 'We will open talks by May. We will sell fish. Ten outcomes.',
  articles: [{ span: { start: 0, end: 60 }, title: null, published: '2024-01-02', language: 'en' }],
  commitments: [
    commitment(8, 25, { issue: 'talks', deadline: { start: 19, end: 25 } }),
    commitment(35, 44, { actors: ['XBB', 'XAA'] }),
    commitment(46, 58, { umbrella: true }),
  ],
} as unknown as Reading

describe('the ledger', () => {
  it('holds each undertaking with its exact words, and no umbrella', () => {
    expect(makeLedger([reading]).map(({ words, deadline, title }) => [words, deadline, title])).toEqual([
      ['open talks by May', 'by May', 'd.txt'],
      ['sell fish', null, 'd.txt'],
    ])
  })
  it('is grouped, with what has no value last', () => {
    const lines = makeLedger([reading])
    expect(groupLedger(lines, 'issue').map(([key, group]) => [key, group.length])).toEqual([
      ['talks', 1],
      [null, 1],
    ])
    expect(groupLedger(lines, 'party').map(([key]) => key)).toEqual(['XAA', 'XAA XBB'])
  })
})
