import { describe, expect, it } from 'vitest'
import type { MeetingAccount } from '../../model/found-meeting.ts'
import { pairOf } from './pair.ts'
import { readMeetingsSearch, zoomSteps } from './search.ts'

const account = (document: string, party: string | null, more: Partial<MeetingAccount> = {}) =>
  ({ document, article: 0, party, relation: 'account', complete: true, ...more }) as MeetingAccount
const pair = (...accounts: MeetingAccount[]) => pairOf(accounts)?.map(({ document }) => document)

describe('the pair to be compared', () => {
  it('is of two parties, whole texts first, and never an announcement', () => {
    expect(pair(account('wire', null), account('a', 'XAV'), account('b', 'XHL'))).toEqual(['a', 'b'])
    const briefing = account('briefing', 'XAV', { genre: 'press-conference' })
    expect(pair(briefing, account('a', 'XAV', { genre: 'readout' }), account('b', 'XHL'))).toEqual(['a', 'b'])
    expect(pair(account('cut', 'XAV', { complete: false }), account('whole', 'XAV'), account('b', 'XHL'))).toEqual([
      'whole',
      'b',
    ])
    expect(pair(account('a', 'XAV'), account('again', 'XAV'))).toEqual(['a', 'again'])
    expect(pair(account('a', 'XAV'), account('before', 'XHL', { relation: 'announcement' }))).toBeUndefined()
  })
})

describe('the address', () => {
  it('says what it can and leaves out the rest', () => {
    expect(readMeetingsSearch({ in: 2025, party: 'XAV', order: 'sideways', start: -4 })).toMatchObject({
      in: '2025',
      party: 'XAV',
      order: undefined,
      start: undefined,
    })
    expect(readMeetingsSearch({ in: 'May' }).in).toBeUndefined()
    expect(zoomSteps('2025-05-20')).toEqual(['2025', '2025-05', '2025-05-20'])
  })
})
