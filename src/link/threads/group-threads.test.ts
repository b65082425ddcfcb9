import { describe, expect, it } from 'vitest'
import { groupThreads, type PlacedTurn } from './group-threads.ts'

let documents = 0
const turn = (one: Partial<PlacedTurn>): PlacedTurn => ({
  article: 0,
  span: { start: 0, end: 10 },
  words: 'the words',
  topics: [{ key: 'fisheries', span: { start: 0, end: 5 } }],
  mechanism: null,
  called: null,
  round: null,
  chairs: [],
  act: 'continue',
  parties: ['XAV', 'XHL'],
  status: 'agreed',
  cue: null,
  cueWords: null,
  undertakes: true,
  alone: null,
  due: null,
  date: '2025-05-20',
  by: {
    document: `d${++documents}`,
    path: 'a.txt',
    number: 0,
    title: null,
    span: { start: 0, end: 100 },
    language: 'en',
    genre: 'readout',
    published: '2025-05-20',
    publisher: null,
    party: 'XAV',
    complete: true,
  },
  ...one,
})

describe('groupThreads', () => {
  const life = [
    turn({ date: '2025-11-18', status: 'held', undertakes: false }),
    turn({ due: '2025' }),
    turn({ date: '2025-06-01' }),
    turn({ date: '2026-02-01', status: 'suspended', undertakes: false }),
    turn({ topics: [{ key: 'agriculture', span: { start: 0, end: 5 } }] }),
    turn({ parties: ['XAV', 'XIR'] }),
  ]
  it('joins what the same parties say on the same issue, in the order of the dates', () => {
    const thread = groupThreads(life).find(({ id }) => id === 'XAV+XHL/fisheries')!
    expect(thread.events.map(({ kind }) => kind)).toEqual(['announcement', 'restatement', 'step', 'suspension'])
    expect(thread).toMatchObject({ first: '2025-05-20', silentSince: '2026-02-01', assessed: 'not reviewed' })
    expect(thread.reported).toMatchObject({ status: 'suspended', date: '2026-02-01' })
    expect(groupThreads(life)).toHaveLength(3)
  })
  it('says what the record said on a day', () => {
    const thread = groupThreads(life, '2025-06-30').find(({ id }) => id === 'XAV+XHL/fisheries')!
    expect(thread.events).toHaveLength(2)
    expect(thread.dues).toEqual([{ due: '2025', event: 0, state: 'to come', to: '2025-06-30' }])
  })
  it('watches a date: passed without evidence is said so, and no more', () => {
    const silent = [turn({ due: '2025' }), turn({ date: '2026-03-01' })]
    expect(groupThreads(silent)[0]!.dues[0]).toMatchObject({ state: 'no evidence found', to: '2026-03-01' })
    const kept = [...silent, turn({ date: '2025-11-18', status: 'held' })]
    expect(groupThreads(kept)[0]!.dues[0]!.state).toBe('evidence found')
  })
  it('makes no thread of mentions alone, and gives the same whatever the order', () => {
    expect(groupThreads([turn({ undertakes: false, status: 'progress' })])).toEqual([])
    expect(groupThreads([...life].reverse())).toEqual(groupThreads(life))
  })
  it('keeps apart what each party promises alone on one issue; with a joint undertaking it is one thread', () => {
    const alone = [
      turn({ alone: 'XAV' }),
      turn({ alone: 'XHL' }),
      turn({ undertakes: false, status: 'held', act: null }),
    ]
    expect(groupThreads(alone).map(({ id, actor, issue, events }) => [id, actor, issue, events.length])).toEqual([
      ['XAV+XHL/fisheries/XAV', 'XAV', 'fisheries', 2],
      ['XAV+XHL/fisheries/XHL', 'XHL', 'fisheries', 2],
    ])
    expect(groupThreads([...alone, turn({})]).map(({ id, actor }) => [id, actor])).toEqual([
      ['XAV+XHL/fisheries', null],
    ])
  })
})
