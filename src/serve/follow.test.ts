import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Thread } from '../model/thread.ts'
import { isAhead } from './dues.ts'
import type { Dues, Ledger } from './follow-routes.ts'
import { writeRecordDocuments } from './testing/record-documents.ts'
import { openSampleApp, type SampleApp } from './testing/sample-app.ts'

const folder = mkdtempSync(join(tmpdir(), 'readout-follow-'))
let sample: SampleApp
const ledger = async (query: string) => (await sample.get(`/api/ledger?${query}`)) as Ledger
beforeAll(async () => {
  sample = await openSampleApp([writeRecordDocuments(folder)])
})
afterAll(async () => {
  await sample.close()
  rmSync(folder, { recursive: true })
})

describe('the ledger', () => {
  it('holds every commitment with its exact words and the thread that follows it', async () => {
    const { lines, total } = await ledger('')
    expect(lines).toHaveLength(total)
    for (const { document, span, words } of lines) {
      const { text } = (await sample.get(`/api/documents/${document}`)) as { text: string }
      expect(text.slice(span.start, span.end)).toBe(words)
    }
    const line = lines.find(({ words }) => words.startsWith('establish a counternarcotics'))
    expect(line).toMatchObject({ thread: 'XAV+XHL/counternarcotics', status: 'resumed', due: '2022' })
  })
  it('is a table of every line that fits, which no spreadsheet takes for formulas', async () => {
    const { total } = await ledger('strength=agreed')
    const table = await (await sample.ask('/api/ledger.csv?strength=agreed')).text()
    expect(table.startsWith('issue,actors,strength,words')).toBe(true)
    expect(table.trimEnd().split('\r\n')).toHaveLength(total + 1)
  })
  it('is narrowed, grouped, sorted and paged', async () => {
    const all = await ledger('group=strength')
    expect(all.groups.reduce((sum, { count }) => sum + count, 0)).toBe(all.total)
    expect(new Set(all.lines.map(({ group }) => group))).toEqual(new Set(all.lines.map(({ strength }) => strength)))
    expect((await ledger('find=渡轮')).lines.map(({ language }) => language)).toEqual(['zh'])
    expect((await ledger('deadline=said&group=deadline')).groups.map(({ id }) => id)).toEqual([
      '2022',
      '2023',
      '2024',
      '2027',
    ])
    expect((await ledger('sort=oldest&group=strength&strength=agreed')).lines[0]!.published).toBe('2022-06-14')
    expect((await ledger('party=FRA')).total).toBe(0)
    expect((await ledger('status=resumed')).lines.every(({ status }) => status === 'resumed')).toBe(true)
    expect((await ledger('limit=2&offset=1')).lines).toEqual((await ledger('limit=3')).lines.slice(1))
    expect((await sample.ask('/api/ledger?group=mood')).status).toBe(400)
  })
  it('leads to threads', async () => {
    const thread = (await sample.get(`/api/thread?id=${encodeURIComponent('XAV+XHL/counternarcotics')}`)) as Thread
    expect(thread.events.map(({ kind }) => kind)).toContain('suspension')
    expect((await sample.ask('/api/thread?id=nothing')).status).toBe(404)
  })
})

describe('the calendar', () => {
  it('takes no day before the account that names it for one by which something is to be done', () => {
    expect(isAhead('1974', '2024-05-20')).toBe(false)
    expect(isAhead('2024', '2024-05-20')).toBe(true)
    expect(isAhead('2024-05-19', '2024-05-20')).toBe(false)
    expect(isAhead('2024-05', '2024')).toBe(true)
    expect(isAhead('1974', null)).toBe(true)
  })
  it('tells what was due when, and what is silent since when', async () => {
    const { cells, dues, silent, to } = (await sample.get('/api/dues')) as Dues
    expect(to).toBe('2024-10-02')
    expect(cells.map(({ key, open, evidence, coming }) => `${key} ${open} ${evidence} ${coming}`)).toEqual([
      '2022 0 1 0',
      '2023 1 0 0',
      '2024-03 2 0 0',
      '2027 0 0 1',
    ])
    expect(dues.map(({ due }) => due)).toEqual(['2022', '2023', '2024-03', '2024-03', '2027'])
    expect(silent[0]!.silentSince).toBe('2022-06-14')
    expect(((await sample.get('/api/dues?in=2024')) as Dues).dues).toHaveLength(2)
    const table = await (await sample.ask('/api/dues.csv?in=2024')).text()
    expect(table.trim().split('\r\n')).toHaveLength(3)
    expect(table).toContain('no evidence found')
  })
})
