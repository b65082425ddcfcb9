import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cleanName } from './add-jobs.ts'
import type { AddJobShown } from './add-routes.ts'
import type { DocumentSummary } from './routes.ts'
import { openSampleApp, type SampleApp } from './testing/sample-app.ts'

let app: SampleApp
beforeAll(async () => {
  app = await openSampleApp([])
})
afterAll(() => app.close())

const post = async (path: string, body: unknown = {}) =>
  app.ask(path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })
const begin = async () => ((await (await post('/api/add')).json()) as AddJobShown).id
const put = (id: string, name: string, body: string) =>
  app.ask(`/api/add/${id}/files?name=${encodeURIComponent(name)}`, { method: 'PUT', body })
async function ended(id: string): Promise<AddJobShown> {
  for (;;) {
    const job = (await app.get(`/api/add/${id}`)) as AddJobShown
    if (!['waiting', 'running'].includes(job.state)) return job
    await sleep(50)
  }
}
const text = (day: number) => `The two sides agreed on ${day} May 2025 to resume ferry services next year.`

describe('adding by the browser', () => {
  it('takes files and a text, reads them and says what became of them', async () => {
    const id = await begin()
    expect((await put(id, 'talks/one.txt', text(1))).status).toBe(200)
    expect((await put(id, '../../../two.txt', text(2))).status).toBe(200)
    expect((await put(id, 'broken.pdf', '%PDF-1.7 nothing')).status).toBe(200)
    expect((await post(`/api/add/${id}/start`, { text: { name: 'pasted', words: text(3) } })).status).toBe(200)
    const job = await ended(id)
    expect(job).toMatchObject({ state: 'done', share: 1, received: 4, counts: { added: 3, failed: 1 } })
    expect(job.problemCount).toBeGreaterThan(0)
    expect(job.problems[0]!.path).toContain('broken.pdf')
    const documents = (await app.get('/api/documents')) as DocumentSummary[]
    expect(documents.map(({ path }) => path.split(id)[1]).sort()).toEqual(['/pasted.txt', '/talks/one.txt', '/two.txt'])
  })
  it('stops, keeps what is kept, and goes on', async () => {
    const id = await begin()
    for (let day = 1; day <= 25; day++) await put(id, `${day}.txt`, `${text(day)} It was the ${day}th round.`)
    await post(`/api/add/${id}/start`)
    expect((await post(`/api/add/${id}/start`)).status).toBe(404)
    await post(`/api/add/${id}/stop`)
    expect((await ended(id)).state).toBe('stopped')
    expect((await post(`/api/add/${id}/start`)).status).toBe(200)
    const job = await ended(id)
    expect(job.state).toBe('done')
    expect(job.counts!.added + job.counts!.unchanged).toBe(25)
  })
  it('says when there is no such adding, and takes no address but of the web', async () => {
    expect((await put('none', 'a.txt', 'words')).status).toBe(404)
    expect((await post('/api/add/none/start')).status).toBe(404)
    expect((await post(`/api/add/${await begin()}/start`, { addresses: ['file:///etc/passwd'] })).status).toBe(400)
    const id = await begin()
    await post(`/api/add/${id}/start`, { addresses: ['http://127.0.0.1:1/'] })
    expect(await ended(id)).toMatchObject({ state: 'done', counts: { added: 0, failed: 1 } })
  })
})

describe('names of files', () => {
  it('lead nowhere else', () => {
    expect(cleanName('../../a/./b\\..\\c\u0000.txt')).toEqual(['a', 'b', 'c_.txt'])
    expect(cleanName('///')).toEqual(['file'])
    expect(cleanName('C:\\talks\\会谈.docx')).toEqual(['C_', 'talks', '会谈.docx'])
  })
})
