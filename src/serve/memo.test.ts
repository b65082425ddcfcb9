import mammoth from 'mammoth'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Comparison } from '../model/comparison.ts'
import type { Memo, PassagesBlock } from '../model/memo.ts'
import type { Reading } from '../model/reading.ts'
import { openSampleApp, type SampleApp } from './testing/sample-app.ts'

let app: SampleApp
let a: string
let b: string
let comparison: Comparison
const send = (method: string, path: string, body: unknown) =>
  app.ask(path, { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })
const make = async (title: string) => (await (await send('POST', '/api/memos', { title })).json()) as Memo
const pickRow = (id: string, point: string) => send('POST', `/api/memos/${id}/picks`, { from: 'row', a, b, point })

beforeAll(async () => {
  app = await openSampleApp()
  const documents = (await app.get('/api/documents')) as { id: string; path: string }[]
  const account = (part: string) => `${documents.find(({ path }) => path.includes(part))!.id}.0`
  a = account('arvenia')
  b = account('hailan')
  comparison = (await app.get(`/api/compare?a=${a}&b=${b}`)) as Comparison
})
afterAll(() => app.close())

describe('picking', () => {
  it('keeps exact words with their origin, cut from the texts here', async () => {
    const { id } = await make('Fisheries')
    const both = comparison.points.find(({ verdict }) => verdict === 'both')!
    const memo = (await (await pickRow(id, both.id)).json()) as Memo
    const block = memo.blocks[0] as PassagesBlock
    expect(block.row).toEqual({ a, b, point: both.id, verdict: 'both' })
    for (const citation of block.citations) {
      const reading = (await app.get(`/api/documents/${citation.document}`)) as Reading
      expect(citation.words).toBe(citation.spans.map(({ start, end }) => reading.text.slice(start, end)).join(' … '))
      expect(citation.path).toBe(reading.document.path)
    }
    const passage = { from: 'text', document: a.split('.')[0], article: 0, spans: [{ start: 3, end: 30 }], issue: null }
    const after = (await (await send('POST', `/api/memos/${id}/picks`, passage)).json()) as Memo
    expect(after.blocks).toHaveLength(2)
    expect(after.version).toBe(3)
  })
  it('says when there are no such words or no such memo', async () => {
    const { id } = await make('Nothing')
    expect((await pickRow(id, 'no such row')).status).toBe(404)
    expect((await pickRow('no-such-memo', comparison.points[0]!.id)).status).toBe(404)
    const outside = {
      from: 'text',
      document: a.split('.')[0],
      article: 0,
      spans: [{ start: 0, end: 9e9 }],
      issue: null,
    }
    expect((await send('POST', `/api/memos/${id}/picks`, outside)).status).toBe(404)
    expect((await send('POST', `/api/memos/${id}/picks`, { from: 'elsewhere' })).status).toBe(400)
  })
})

describe('saving', () => {
  it('lets one of two windows win and tells the other what is there', async () => {
    const memo = await make('Two windows')
    const mine = { ...memo, blocks: [{ id: '1', kind: 'text', words: 'mine' }] }
    const theirs = { ...memo, blocks: [{ id: '2', kind: 'text', words: 'theirs' }] }
    const answers = await Promise.all([mine, theirs].map((one) => send('PUT', `/api/memos/${memo.id}`, one)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const lost = (await answers.find(({ status }) => status === 409)!.json()) as { first: Memo; remedy: string }
    const kept = (await app.get(`/api/memos/${memo.id}`)) as Memo
    expect(lost.first).toEqual(kept)
    const again = lost.first.blocks[0]!.id === '1' ? theirs : mine
    const merged = { ...again, version: kept.version, blocks: [...kept.blocks, ...again.blocks] }
    expect((await send('PUT', `/api/memos/${memo.id}`, merged)).status).toBe(200)
  })
  it('loses no pick, whoever picks at once', async () => {
    const { id } = await make('Picked at once')
    const points = comparison.points.slice(0, 6)
    const answers = await Promise.all(points.map((point) => pickRow(id, point.id)))
    expect(answers.every(({ ok }) => ok)).toBe(true)
    expect(((await app.get(`/api/memos/${id}`)) as Memo).blocks).toHaveLength(6)
  })
  it('keeps earlier versions, and takes no words that a text does not hold', async () => {
    const { id } = await make('Versions')
    const memo = (await (await pickRow(id, comparison.points[0]!.id)).json()) as Memo
    const block = memo.blocks[0] as PassagesBlock
    const forged = { ...block, citations: [{ ...block.citations[0]!, words: 'never said' }] }
    expect((await send('PUT', `/api/memos/${id}`, { ...memo, blocks: [forged] })).status).toBe(422)
    expect((await send('PUT', `/api/memos/${id}`, { ...memo, blocks: [] })).status).toBe(200)
    const versions = (await app.get(`/api/memos/${id}/versions`)) as { version: number }[]
    expect(versions.map(({ version }) => version)).toEqual([3, 2, 1])
    expect(await app.get(`/api/memos/${id}?version=2`)).toEqual(memo)
  })
  it('lists memos, without those that were removed', async () => {
    const memo = await make('To be removed')
    expect((await send('PUT', `/api/memos/${memo.id}`, { ...memo, removed: true })).status).toBe(200)
    const titles = ((await app.get('/api/memos')) as Memo[]).map(({ title }) => title)
    expect(titles).toContain('Versions')
    expect(titles).not.toContain('To be removed')
  })
})

describe('a memo as a file', () => {
  let id: string
  beforeAll(async () => {
    id = (await make('The talks <b>&</b> | after')).id
    const both = comparison.points.find(({ verdict }) => verdict === 'both')!
    const only = comparison.points.find(({ verdict }) => verdict === 'only')!
    await pickRow(id, both.id)
    const memo = (await (await pickRow(id, only.id)).json()) as Memo
    const words = 'I write <script>alert(1)</script> and [a](b) *between*.\u0001'
    const blocks = [{ id: 'h', kind: 'heading', words: 'First' }, { id: 't', kind: 'text', words }, ...memo.blocks]
    expect((await send('PUT', `/api/memos/${id}`, { ...memo, blocks })).status).toBe(200)
  })
  it('is Markdown with a footnote for each account, and no markup out of words', async () => {
    const text = await (await app.ask(`/api/memos/${id}/export?format=md`)).text()
    expect(text).toContain('[^4]: ')
    expect(text).not.toMatch(/(?<!\\)<script/)
    expect(text).toContain('\\[a\\](b) \\*between\\*')
    expect(text).toContain('Appendix: the whole comparison of Arvenia and Hailan')
    expect(text.split('\n').filter((line) => /^\| (?!Issue|---)/.test(line))).toHaveLength(comparison.points.length)
  })
  it('is HTML in which no word is markup, in either language', async () => {
    const answer = await app.ask(`/api/memos/${id}/export?format=html&language=zh`)
    expect(answer.headers.get('content-disposition')).toContain('attachment')
    const text = await answer.text()
    expect(text).not.toContain('<script')
    expect(text).toContain('&lt;script&gt;')
    expect(text).toContain('<li id="note-4">')
    expect(text).toContain('出处')
  })
  it('is a Word document with real footnotes', async () => {
    const bytes = await (await app.ask(`/api/memos/${id}/export?format=docx`)).arrayBuffer()
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })
    expect(value).toContain('footnote-ref-4')
    expect(value).toContain('I write &lt;script&gt;alert(1)')
    expect(value.match(/<tr>/g)).toHaveLength(comparison.points.length + 1)
    const only = comparison.points.find(({ verdict }) => verdict === 'only')!
    expect(value).toContain(`Only ${only.in[0] === 'A' ? 'Arvenia' : 'Hailan'}`)
    expect(value).toContain('not in this account')
  })
})
