import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, it } from 'vitest'
import { compareDumps, dumpCollection } from './testing/dump-collection.ts'
import { makeDocuments } from './testing/make-documents.ts'

/** `npm run soak` sets them; the test run takes a small share. */
const KILLS = Number(process.env.READOUT_SOAK_KILLS ?? 4)
const DOCUMENTS = Number(process.env.READOUT_SOAK_DOCUMENTS ?? 300)

const root = join(import.meta.dirname, '../../..')
const folder = mkdtempSync(join(tmpdir(), 'readout-kill-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Runs `readout add`, and kills it after so many milliseconds; the exit code, null where it was killed. */
async function add(collection: string, killAfter: number | null): Promise<number | null> {
  const child = spawn(
    process.execPath,
    [join(root, 'bin/readout.mjs'), 'add', join(folder, 'documents'), '--collection', collection, '--threads', '2'],
    { stdio: 'ignore' },
  )
  const ended = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)))
  if (killAfter !== null) {
    await Promise.race([sleep(killAfter), ended])
    child.kill('SIGKILL')
  }
  return ended
}

const countDocuments = (path: string): number => {
  if (!existsSync(path)) return 0
  const database = new DatabaseSync(path, { readOnly: true })
  try {
    const { found } = database
      .prepare("select count(*) as found from sqlite_master where name = 'documents'")
      .get() as { found: number }
    return found === 0
      ? 0
      : (database.prepare('select count(*) as found from documents').get() as { found: number }).found
  } finally {
    database.close()
  }
}

it('goes on where it was killed, and ends with the same collection as without', { timeout: 3_600_000 }, async () => {
  makeDocuments(join(folder, 'documents'), DOCUMENTS)
  const whole = join(folder, 'whole.readout')
  const began = performance.now()
  expect(await add(whole, null)).toBe(0)
  const took = performance.now() - began
  const wanted = await dumpCollection(whole)
  expect(wanted.documents).toHaveLength(DOCUMENTS)

  const killed = join(folder, 'killed.readout')
  let kept = 0
  for (let kill = 0; kill < KILLS; kill++) {
    // From before the file is there to well after the last document, more often early on than late.
    await add(killed, took * Math.random() ** 1.5)
    const now = countDocuments(killed)
    expect(now).toBeGreaterThanOrEqual(kept)
    kept = now
    if (now === DOCUMENTS) {
      expect(compareDumps(await dumpCollection(killed), wanted)).toEqual([])
      for (const end of ['', '-wal', '-shm']) rmSync(`${killed}${end}`, { force: true })
      kept = 0
    }
  }
  expect(await add(killed, null)).toBe(0)
  expect(compareDumps(await dumpCollection(killed), wanted)).toEqual([])
})
