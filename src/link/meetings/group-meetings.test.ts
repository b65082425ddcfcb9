import { describe, expect, it } from 'vitest'
import { groupMeetings } from './group-meetings.ts'
import type { Telling } from './telling.ts'
import { type ArticleFacts, placeInTime } from './told.ts'

const maro = { id: 'person/elena-maro', name: 'Elena Maro', party: 'XAV' }
const lin = { id: 'person/lin-zhiyuan', name: 'Lin Zhiyuan', party: 'XHL' }
const corran = { id: 'person/ilse-corran', name: 'Ilse Corran', party: 'XAV' }

let documents = 0
const article = (facts: Partial<ArticleFacts>): ArticleFacts => ({
  document: `d${++documents}`,
  path: 'a.txt',
  number: 0,
  title: null,
  span: { start: 0, end: 100 },
  language: 'en',
  genre: 'readout',
  published: null,
  publisher: null,
  party: 'XAV',
  complete: true,
  ...facts,
})
const told = (telling: Partial<Telling>, facts: Partial<ArticleFacts> = {}) =>
  placeInTime(
    {
      article: 0,
      span: { start: 0, end: 9 },
      words: 'met today',
      kind: 'talks',
      status: 'held',
      date: null,
      dateSaid: false,
      dateFirm: false,
      place: null,
      level: null,
      people: [maro, lin],
      parties: ['XAV', 'XHL'],
      main: true,
      ...telling,
    },
    article(facts),
  )
const said = (date: string) => ({ date, dateSaid: true, dateFirm: true })
const sizes = (tellings: readonly ReturnType<typeof told>[]) =>
  groupMeetings(tellings).map(({ accounts }) => accounts.length)

describe('groupMeetings', () => {
  it('joins accounts whose days differ by a time zone, with the reason', () => {
    const [meeting, ...rest] = groupMeetings([
      told(said('2025-05-20')),
      told(said('2025-05-21'), { party: 'XHL', language: 'zh' }),
    ])
    expect(rest).toEqual([])
    expect(meeting!.balance).toEqual({ XAV: 1, XHL: 1 })
    expect(meeting!.accounts[1]!.because.join()).toContain('each account dates by its own clock')
  })
  it('keeps apart what one side tells of two days, and days that no clock explains', () => {
    expect(sizes([told(said('2025-05-20')), told(said('2025-05-21'))])).toEqual([1, 1])
    expect(sizes([told(said('2025-05-20')), told(said('2025-05-23'), { party: 'XHL' })])).toEqual([1, 1])
  })
  it('takes "today" as a day that another clock may call yesterday', () => {
    expect(sizes([told(said('2025-05-20')), told({ date: '2025-05-21', dateSaid: true })])).toEqual([2])
  })
  it('keeps apart other people, and a call from a visit', () => {
    expect(
      sizes([told(said('2025-05-20')), told({ ...said('2025-05-20'), people: [corran, lin] }, { party: 'XHL' })]),
    ).toEqual([1, 1])
    expect(sizes([told(said('2025-05-20')), told({ ...said('2025-05-20'), kind: 'call' }, { party: 'XHL' })])).toEqual([
      1, 1,
    ])
  })
  it('takes an undated text by the day of its publishing', () => {
    expect(sizes([told(said('2025-05-20')), told({}, { party: 'XHL', published: '2025-05-21' })])).toEqual([2])
    expect(sizes([told(said('2025-05-20')), told({}, { party: 'XHL', published: '2025-06-21' })])).toEqual([1, 1])
  })
  it('joins a day without a year to the place that fits', () => {
    const meetings = groupMeetings([
      told({ ...said('2024-05-20'), place: 'Lancheng' }),
      told({ ...said('2025-05-20'), place: 'Port Selin' }),
      told({ ...said('XXXX-05-20'), place: 'Port Sellin' }, { party: 'XHL' }),
    ])
    expect(meetings.map(({ accounts }) => accounts.length)).toEqual([1, 2])
  })
  it('tells announcements and later mentions from accounts', () => {
    const [meeting] = groupMeetings([
      told({ ...said('2025-05-20'), main: false }, { published: '2025-11-18' }),
      told({ ...said('2025-05-20'), status: 'planned' }, { published: '2025-05-12' }),
      told(said('2025-05-20'), { published: '2025-05-20' }),
    ])
    expect(meeting!.accounts.map(({ relation }) => relation)).toEqual(['account', 'announcement', 'mention'])
  })
  it('gives an account without any date to the one meeting of its people, and to none of several', () => {
    const dated = told({ ...said('2025-05-20'), place: 'Port Selin' })
    const undated = told({ place: 'Port Selin' }, { party: 'XHL' })
    const [meeting, ...rest] = groupMeetings([undated, dated])
    expect(rest).toEqual([])
    expect(meeting!.accounts).toHaveLength(2)
    expect(meeting!.accounts.flatMap(({ because }) => because).join()).toContain('has no date')
    expect(sizes([dated, told({ ...said('2025-08-01'), place: 'Port Selin' }), undated])).toEqual([1, 1, 1])
    expect(sizes([dated, told({ people: [corran, lin] }, { party: 'XHL' })])).toEqual([1, 1])
  })
  it('gives the same whatever the order, and for fifty accounts one meeting', () => {
    const many = Array.from({ length: 50 }, (_, i) => told(said('2025-05-20'), { party: i % 2 ? 'XAV' : 'XHL' }))
    const [meeting, ...rest] = groupMeetings(many)
    expect(rest).toEqual([])
    expect(meeting!.accounts).toHaveLength(50)
    expect(groupMeetings([...many].reverse())).toEqual([meeting])
  })
})
