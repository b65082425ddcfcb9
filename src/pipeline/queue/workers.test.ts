import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadLexicon } from '../../lexicon/load-lexicon.ts'
import { openStore } from '../../store/open-store.ts'
import { countQueued, putQueued } from '../../store/queued-texts.ts'
import { startPostgres, type TestPostgres } from '../../store/testing/start-postgres.ts'
import { compareDumps, dumpCollection } from '../add/testing/dump-collection.ts'
import { makeDocuments } from '../add/testing/make-documents.ts'
import { openCollection } from '../collection.ts'
import { workOn } from './work.ts'

/** `npm run soak` sets them; the test run takes a small share. */
const DOCUMENTS = Number(process.env.READOUT_SOAK_DOCUMENTS ?? 150)
const SECONDS_AWAY = Number(process.env.READOUT_SOAK_SECONDS_AWAY ?? 3)

const root = join(import.meta.dirname, '../../..')
const folder = mkdtempSync(join(tmpdir(), 'readout-workers-'))
const documents = join(folder, 'documents')
const lexicon = loadLexicon()
let postgres: TestPostgres
beforeAll(async () => {
  postgres = await startPostgres()
}, 60_000)
afterAll(async () => {
  await postgres.end()
  rmSync(folder, { recursive: true })
})

interface Worker {
  readonly process: ChildProcess
  /** Its exit code, null where it was killed, and what it said. */
  readonly ended: Promise<{ code: number | null; said: string }>
}

function startWorker(url: string): Worker {
  const options = ['--until-empty', '--dead-after', '4', '--threads', '1', '--collection', url]
  const child = spawn(process.execPath, [join(root, 'bin/readout.mjs'), 'work', ...options], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += data))
  return { process: child, ended: new Promise((resolve) => child.on('exit', (code) => resolve({ code, said }))) }
}

it('three workers read each text once, though one is killed and the database goes away', {
  timeout: 3_600_000,
}, async () => {
  makeDocuments(documents, DOCUMENTS)
  const alone = join(folder, 'alone.readout')
  const one = await openCollection(alone, lexicon)
  await one.add([documents])
  await one.close()

  const url = await postgres.create()
  const collection = await openCollection(url, lexicon)
  expect(await collection.enqueue([documents])).toMatchObject({ queued: DOCUMENTS, unchanged: 0 })
  expect(await collection.enqueue([documents])).toMatchObject({ queued: 0 })
  const kept = async () => (await collection.documents()).length
  const workers = [startWorker(url), startWorker(url), startWorker(url)]
  while ((await kept()) < DOCUMENTS / 5) await sleep(50)
  workers[0]!.process.kill('SIGKILL')
  while ((await kept()) < DOCUMENTS / 3) await sleep(50)
  await postgres.stop()
  await sleep(SECONDS_AWAY * 1000)
  await postgres.start()
  const [killed, ...others] = await Promise.all(workers.map(({ ended }) => ended))
  expect(killed!.code).toBeNull()
  for (const { code, said } of others) expect([code, said]).toEqual([0, expect.stringMatching(/\d+ read\n$/)])
  expect(await kept()).toBe(DOCUMENTS)
  expect(await collection.enqueue([documents])).toMatchObject({ queued: 0, unchanged: DOCUMENTS })
  await collection.close()
  expect(compareDumps(await dumpCollection(url), await dumpCollection(alone))).toEqual([])
})

it('gives up what no worker survives, says so, and reads the rest', { timeout: 60_000 }, async () => {
  const url = await postgres.create()
  const collection = await openCollection(url, lexicon)
  writeFileSync(join(folder, 'good.txt'), 'The two sides agreed to resume ferry services.')
  await collection.enqueue([join(folder, 'good.txt')])
  const store = await openStore(url)
  for (const path of ['poison-1.txt', 'poison-2.txt'])
    await putQueued(store, [{ path, sha256: path, bytes: Buffer.from('x'), leaf: '{}', options: '{}' }])
  await sql`update graphile_worker._private_jobs set attempts = max_attempts
    where (payload->>'id')::bigint in (select id from queued_texts where path like 'poison%')`.execute(store)
  expect(await workOn(url, lexicon, { threads: 1, untilEmpty: true })).toBe(1)
  expect(await countQueued(store)).toBe(0)
  await store.destroy()
  expect(await collection.documents()).toHaveLength(1)
  expect(await collection.problems()).toMatchObject([
    { path: 'poison-1.txt', rule: 'read/given-up' },
    { path: 'poison-2.txt', rule: 'read/given-up' },
  ])
  await collection.close()
})

it('says that a file has no queue', async () => {
  const path = join(folder, 'file.readout')
  const collection = await openCollection(path, lexicon)
  await expect(collection.enqueue([documents])).rejects.toThrow('only a collection in PostgreSQL has a queue')
  await expect(workOn(path, lexicon, { threads: 1 })).rejects.toThrow('only a collection in PostgreSQL has a queue')
  await collection.close()
})
