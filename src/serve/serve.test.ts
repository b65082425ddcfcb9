import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadLexicon } from '../lexicon/load-lexicon.ts'
import { comparisonSchema } from '../model/comparison.ts'
import { readingSchema } from '../model/reading.ts'
import { type Collection, openCollection } from '../pipeline/collection.ts'
import { AddJobs } from './add-jobs.ts'
import type { ArticlePageShown } from './article-routes.ts'
import type { DocumentSummary, Names } from './routes.ts'
import { makeApp, startServer } from './start-server.ts'

const folder = mkdtempSync(join(tmpdir(), 'readout-serve-'))
let collection: Collection
let app: ReturnType<typeof makeApp>
const get = (path: string, headers: Record<string, string> = {}) =>
  app.request(`http://127.0.0.1:7878${path}`, { headers: { host: '127.0.0.1:7878', ...headers } })

beforeAll(async () => {
  collection = await openCollection(join(folder, 'c.readout'), loadLexicon())
  await collection.add([fileURLToPath(new URL('../../sample/documents', import.meta.url))])
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Readout</title>')
  writeFileSync(join(folder, 'secret.txt'), 'not served by another name')
  app = makeApp({ collection, jobs: new AddJobs(collection, join(folder, 'received')), web: folder })
})
afterAll(async () => {
  await collection.close()
  rmSync(folder, { recursive: true })
})

describe('the API', () => {
  it('lists documents, gives readings and comparisons by the public contracts', async () => {
    const documents = (await (await get('/api/documents')).json()) as DocumentSummary[]
    expect(documents).toHaveLength(5)
    const [id, other] = documents.map((document) => document.id) as [string, string]
    readingSchema.parse(await (await get(`/api/documents/${id}`)).json())
    comparisonSchema.parse(await (await get(`/api/compare?a=${id}.0&b=${other}.0`)).json())
    const raw = (await (await get(`/api/documents/${id}/raw`)).json()) as { raw: string }
    expect(raw.raw.length).toBeGreaterThan(100)
  })
  it('lists articles by pages, narrowed by words; signs of a pattern are words too', async () => {
    const page = async (query: string) => (await (await get(`/api/articles?${query}`)).json()) as ArticlePageShown
    const all = await page('limit=200')
    expect(all.total).toBe(all.articles.length)
    expect(all.articles.map(({ path }) => path)).toEqual(all.articles.map(({ path }) => path).toSorted())
    expect((await page('limit=3&offset=2')).articles).toEqual(all.articles.slice(2, 5))
    const found = await page(`find=${encodeURIComponent('马罗')}`)
    expect(found.total).toBeGreaterThan(0)
    expect(found.total).toBeLessThan(all.total)
    expect((await page('find=READOUT')).total).toBeGreaterThan(0)
    for (const signs of ['%25', '_____', '%5C', "';--"]) expect((await page(`find=${signs}`)).total, signs).toBe(0)
  })
  it('says what is missing, and refuses what is not asked well', async () => {
    expect((await get('/api/documents/0000000000000000')).status).toBe(404)
    expect((await get('/api/compare?a=x.0&b=y.0')).status).toBe(404)
    expect((await get('/api/compare?a=x.0')).status).toBe(400)
    expect((await get('/api/nowhere')).status).toBe(404)
  })
  it('names issues and parties in each language', async () => {
    const names = (await (await get('/api/names')).json()) as Names
    expect(names.issues.find(({ id }) => id === 'fisheries')?.labels).toEqual({ en: 'Fisheries', zh: '渔业' })
    expect(names.parties.length).toBeGreaterThan(100)
  })
  it('describes itself', async () => {
    const description = (await (await get('/api/openapi.json')).json()) as { openapi: string; paths: object }
    expect(description.openapi).toBe('3.1.0')
    expect(Object.keys(description.paths)).toContain('/compare')
  })
})

describe('the guard', () => {
  it('refuses other hosts and other origins', async () => {
    expect((await get('/api/documents', { host: 'evil.example' })).status).toBe(421)
    expect((await get('/api/documents', { origin: 'http://evil.example' })).status).toBe(403)
    expect((await get('/api/documents', { origin: 'http://127.0.0.1:7878' })).status).toBe(200)
  })
  it('sends a policy that lets nothing in from elsewhere', async () => {
    const policy = (await get('/')).headers.get('content-security-policy')!
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe-inline')
  })
  it('serves pages, and nothing outside their folder', async () => {
    expect(await (await get('/compare')).text()).toContain('Readout')
    expect((await get('/..%2f..%2fetc%2fpasswd.txt')).status).toBe(404)
    expect((await get('/missing.js')).status).toBe(404)
  })
})

describe('starting', () => {
  it('says when the port is taken, and refuses an address that others can reach', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => taken.once('listening', resolve))
    const { port } = taken.address() as { port: number }
    await expect(startServer({ collection, port, host: '127.0.0.1' })).rejects.toThrow(`port ${port} is in use`)
    taken.close()
    await expect(startServer({ collection, port: 0, host: '0.0.0.0' })).rejects.toThrow('no account')
  })
  it('answers over the network and closes', async () => {
    const server = await startServer({ collection, port: 0, host: '127.0.0.1', web: folder })
    expect((await fetch(`${server.url}/api/documents`)).status).toBe(200)
    await server.close()
    await expect(fetch(server.url)).rejects.toThrow()
  })
})
