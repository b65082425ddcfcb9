import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Meetings } from './meetings-routes.ts'
import { openSampleApp, type SampleApp } from './testing/sample-app.ts'

let sample: SampleApp
const get = async (query: string) => (await sample.get(`/api/meetings?${query}`)) as Meetings
beforeAll(async () => {
  sample = await openSampleApp()
})
afterAll(() => sample.close())

describe('the meetings', () => {
  it('stand with their accounts, a timeline and what they can be narrowed by', async () => {
    const { total, timeline, meetings, facets } = await get('')
    expect(total).toBe(2)
    expect(timeline).toEqual({
      unit: 'day',
      bins: [{ key: '2025-05-20', count: 1, noted: 1 }],
      vague: 0,
      undated: 1,
    })
    expect(meetings.map(({ date }) => date)).toEqual(['2025-05-20', null])
    expect(meetings[0]!.accounts).toHaveLength(2)
    expect(facets.party).toEqual([
      { id: 'XAV', label: null, count: 2 },
      { id: 'XHL', label: null, count: 2 },
    ])
    expect(facets.person.map(({ label }) => label)).toContain('Elena Maro')
    expect(facets.issue.map(({ id }) => id)).toContain('fisheries')
  })
  it('are narrowed by party, person, kind, place, issue and day', async () => {
    expect((await get('party=XAV&party=XHL')).total).toBe(2)
    expect((await get('party=XAV&party=FRA')).total).toBe(0)
    expect((await get('person=maro')).total).toBe(1)
    expect((await get('kind=talks')).total).toBe(1)
    expect((await get('place=selin')).total).toBe(1)
    expect((await get('least=2&issue=fisheries')).total).toBe(1)
    expect((await get('issue=space')).total).toBe(0)
    expect((await get('from=2025-05&to=2025-05')).timeline.bins).toHaveLength(31)
    expect((await get('from=2026')).total).toBe(0)
  })
  it('are a table for spreadsheets, a line an account', async () => {
    const { meetings } = await get('kind=talks')
    const table = await (await sample.ask('/api/meetings.csv?kind=talks')).text()
    const accounts = meetings.flatMap((meeting) => meeting.accounts)
    expect(table.match(/\r\n/g)).toHaveLength(accounts.length + 1)
    for (const { document, article } of accounts) expect(table).toContain(`${document}.${article}`)
    expect(await (await sample.ask('/api/meetings.csv?kind=letters')).text()).toBe('')
  })
  it('are paged, and refuse days that are none', async () => {
    expect((await get('limit=1&offset=1')).meetings.map(({ kind }) => kind)).toEqual(['talks'])
    expect((await sample.ask('/api/meetings?from=May')).status).toBe(400)
    expect((await sample.ask('/api/meetings?limit=9999')).status).toBe(400)
  })
})
