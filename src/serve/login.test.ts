import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadLexicon } from '../lexicon/load-lexicon.ts'
import { type Collection, openCollection } from '../pipeline/collection.ts'
import { AddJobs } from './add-jobs.ts'
import { makeApp, startServer } from './start-server.ts'

const folder = mkdtempSync(join(tmpdir(), 'readout-login-'))
const PASSWORD = 'a long enough one'
let collection: Collection
let app: ReturnType<typeof makeApp>

beforeAll(async () => {
  collection = await openCollection(join(folder, 'c.readout'), loadLexicon())
})
afterAll(async () => {
  await collection.close()
  rmSync(folder, { recursive: true })
})

const ask = (path: string, init: RequestInit = {}, cookie = '') =>
  app.request(`http://desk.example:7878${path}`, {
    ...init,
    headers: { host: 'desk.example:7878', 'content-type': 'application/json', cookie, ...init.headers },
  })
const post = (path: string, body: unknown, cookie = '') =>
  ask(path, { method: 'POST', body: JSON.stringify(body) }, cookie)
async function login(name: string, password = PASSWORD): Promise<string> {
  const answer = await post('/api/login', { name, password })
  expect(answer.status).toBe(200)
  return answer.headers.get('set-cookie')!.split(';')[0]!
}

describe('an address that other machines can reach', () => {
  it('is not served without accounts, and is with them', async () => {
    await expect(startServer({ collection, port: 0, host: '0.0.0.0' })).rejects.toThrow('no account')
    await collection.accounts.add('Ada', 'admin', PASSWORD)
    await collection.accounts.add('Bo', 'reviewer', PASSWORD)
    await collection.accounts.add('Cy', 'reader', PASSWORD)
    const server = await startServer({ collection, port: 0, host: '0.0.0.0', web: folder })
    expect((await fetch(`${server.url}/api/documents`)).status).toBe(401)
    await server.close()
    const jobs = new AddJobs(collection, join(folder, 'received'))
    app = makeApp({ collection, jobs, web: folder, login: true })
  })
  it('shows nothing of the collection to who is not logged in', async () => {
    for (const path of ['/api/documents', '/api/memos', '/api/openapi.json', '/api/audit', '/api/nowhere'])
      expect((await ask(path)).status, path).toBe(401)
    expect(await (await ask('/api/session')).json()).toEqual({ required: true, account: null })
    expect((await post('/api/login', { name: 'Ada', password: 'wrong' })).status).toBe(401)
    expect((await post('/api/login', { name: 'Ada' })).status).toBe(400)
    expect((await ask('/api/documents', {}, 'readout_session=forged')).status).toBe(401)
  })
  it('opens by a password; the session is kept where no script reads it, and ends', async () => {
    const answer = await post('/api/login', { name: 'Cy', password: PASSWORD })
    expect(answer.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Strict/)
    const cookie = await login('Cy')
    expect((await ask('/api/documents', {}, cookie)).status).toBe(200)
    expect((await post('/api/logout', {}, cookie)).status).toBe(200)
    expect((await ask('/api/documents', {}, cookie)).status).toBe(401)
  })
  it('lets each do what their role may, under their own name, and writes it down', async () => {
    const [ada, bo, cy] = [await login('Ada'), await login('Bo'), await login('Cy')]
    expect((await post('/api/memos', { title: 'M' }, cy)).status).toBe(403)
    expect((await post('/api/memos', { title: 'M' }, bo)).status).toBe(201)
    expect((await post('/api/add', {}, bo)).status).toBe(403)
    expect((await post('/api/add', {}, ada)).status).toBe(201)
    expect((await ask('/api/audit', {}, bo)).status).toBe(403)
    const log = (await (await ask('/api/audit', {}, ada)).json()) as { account: string; action: string }[]
    expect(log.map(({ account, action }) => `${account} ${action}`)).toContain('Bo POST /api/memos')
    expect(log.map(({ account, action }) => `${account} ${action}`)).not.toContain('Cy POST /api/memos')
  })
  it('keeps each one’s saved searches for them alone, a reader’s too', async () => {
    const [bo, cy] = [await login('Bo'), await login('Cy')]
    const saved = await post('/api/saved-searches', { name: 'Fish', query: 'fish*', filter: {} }, cy)
    expect(saved.status).toBe(201)
    const { id } = (await saved.json()) as { id: string }
    const namesOf = async (cookie: string) =>
      ((await (await ask('/api/saved-searches', {}, cookie)).json()) as { name: string }[]).map(({ name }) => name)
    expect([await namesOf(cy), await namesOf(bo)]).toEqual([['Fish'], []])
    expect((await post(`/api/saved-searches/${id}/look`, {}, bo)).status).toBe(404)
    expect((await ask(`/api/saved-searches/${id}`, { method: 'DELETE' }, bo)).status).toBe(404)
    expect((await ask(`/api/saved-searches/${id}`, { method: 'DELETE' }, cy)).status).toBe(200)
  })
  it('refuses requests that pages of other sites make', async () => {
    const bo = await login('Bo')
    const foreign = { method: 'POST', body: '{"title":"M"}', headers: { origin: 'http://evil.example' } }
    expect((await ask('/api/memos', foreign, bo)).status).toBe(403)
    const own = { ...foreign, headers: { origin: 'http://desk.example:7878' } }
    expect((await ask('/api/memos', own, bo)).status).toBe(201)
  })
})
