import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Found, WatchedSearchShown } from './search-routes.ts'
import { writeRecordDocuments } from './testing/record-documents.ts'
import { openSampleApp, type SampleApp } from './testing/sample-app.ts'

const folder = mkdtempSync(join(tmpdir(), 'readout-search-'))
let sample: SampleApp
const listed = async () => (await sample.get('/api/saved-searches')) as WatchedSearchShown[]
const send = (method: string, path: string, body?: unknown) =>
  sample.ask(path, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
beforeAll(async () => {
  sample = await openSampleApp([writeRecordDocuments(folder)])
})
afterAll(async () => {
  await sample.close()
  rmSync(folder, { recursive: true })
})

describe('searching', () => {
  it('gives hits, and the same as a table', async () => {
    const { total, hits } = (await sample.get('/api/search?q=fisheries')) as Found
    expect(total).toBe(hits.length)
    const table = await (await sample.ask('/api/search.csv?q=fisheries')).text()
    expect(table.trim().split('\r\n')).toHaveLength(total + 1)
    for (const { account } of hits) expect(table).toContain(account)
    const late = encodeURIComponent(new Date(Date.now() + 60_000).toISOString())
    expect(((await sample.get(`/api/search?q=fisheries&added=${late}`)) as Found).total).toBe(0)
    expect(((await sample.get('/api/search?q=fisheries&added=2020')) as Found).total).toBe(total)
  })
})

describe('saved searches', () => {
  it('are named, listed with what they find, taken away and brought back', async () => {
    const asked = { name: ' Fish ', query: 'fisheries', filter: { party: ['XAV'] } }
    const saved = await send('POST', '/api/saved-searches', asked)
    expect(saved.status).toBe(201)
    const { id } = (await saved.json()) as { id: string }
    expect(await listed()).toMatchObject([{ id, name: 'Fish', filter: { party: ['XAV'] }, fresh: 0 }])
    expect((await listed())[0]!.total).toBeGreaterThan(0)
    expect((await send('DELETE', `/api/saved-searches/${id}`)).status).toBe(200)
    expect(await listed()).toEqual([])
    expect((await send('POST', `/api/saved-searches/${id}/restore`)).status).toBe(200)
    expect(await listed()).toHaveLength(1)
    expect((await send('POST', `/api/saved-searches/${id}/look`)).status).toBe(200)
  })
  it('refuse what is not asked well', async () => {
    expect((await send('POST', '/api/saved-searches', { name: '', query: 'x', filter: {} })).status).toBe(400)
    expect((await send('POST', '/api/saved-searches', { name: 'x', query: ' ', filter: {} })).status).toBe(400)
    expect((await send('DELETE', '/api/saved-searches/none')).status).toBe(404)
    expect((await send('POST', '/api/saved-searches/none/look')).status).toBe(404)
  })
})
