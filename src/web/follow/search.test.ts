import { describe, expect, it } from 'vitest'
import { readCalendarSearch, readLedgerSearch, readThreadSearch } from './search.ts'

describe('the addresses of the ledger, the calendar and threads', () => {
  it('say what they can and leave out the rest', () => {
    expect(readLedgerSearch({ group: 'mood', sort: 'due', find: 2027, start: 0 })).toMatchObject({
      group: undefined,
      sort: 'due',
      find: '2027',
      start: undefined,
    })
    expect(readCalendarSearch({ in: 2027 }).in).toBe('2027')
    expect(readCalendarSearch({ in: 'soon' }).in).toBeUndefined()
    expect(readThreadSearch({ id: 'XAV+XHL/fisheries' }).id).toBe('XAV+XHL/fisheries')
    expect(readThreadSearch({}).id).toBe('')
  })
})
