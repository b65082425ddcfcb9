import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { makeZip } from '../../ingest/testing/make-zip.ts'
import { loadLexicon } from '../../lexicon/load-lexicon.ts'
import { openCollection } from '../collection.ts'
import type { Progress } from './add-paths.ts'
import { dumpCollection } from './testing/dump-collection.ts'
import { makeDocuments } from './testing/make-documents.ts'

const folder = mkdtempSync(join(tmpdir(), 'readout-add-'))
afterAll(() => rmSync(folder, { recursive: true }))
const lexicon = loadLexicon()
const documents = join(folder, 'documents')
makeDocuments(documents, 24)
const file = (name: string, words: string | Uint8Array) => {
  writeFileSync(join(folder, name), words)
  return join(folder, name)
}

describe('adding', () => {
  it('gives the same collection from several threads as from one', async () => {
    const dumps = []
    for (const threads of [0, 2]) {
      const collection = await openCollection(join(folder, `${threads}.readout`), lexicon)
      expect(await collection.add([documents], { threads })).toMatchObject({ added: 24, failed: 0 })
      await collection.close()
      dumps.push(dumpCollection(collection.path))
    }
    expect(dumps[1]).toEqual(dumps[0])
  })
  it('gives up a text that takes too long, says which, and reads the others', async () => {
    const sentence =
      'The two ministers said that they agreed to continue talks on ferries, and noted that it would take time. '
    const long = file('long.txt', sentence.repeat(20_000))
    const collection = await openCollection(join(folder, 'long.readout'), lexicon)
    const { added, failed, problems } = await collection.add([long, documents], {
      threads: 2,
      readingLimits: { seconds: 4, megabytes: 1024 },
    })
    expect({ added, failed }).toEqual({ added: 24, failed: 1 })
    expect(problems).toMatchObject([
      { rule: 'read/given-up', path: long, remedy: expect.stringContaining('--time-limit') },
    ])
    expect(await collection.problems()).toHaveLength(1)
    await collection.close()
  })
  it('gives up a text that takes too much memory, and reads the others', async () => {
    const large = file(
      'large.txt',
      'Minister Lin Bo met President Maro in Port Selin on 3 May 2025.\n\n'.repeat(30_000),
    )
    const collection = await openCollection(join(folder, 'large.readout'), lexicon)
    const { added, problems } = await collection.add([large, documents], {
      threads: 1,
      readingLimits: { seconds: 120, megabytes: 64 },
    })
    expect(added).toBe(24)
    expect(problems).toMatchObject([
      { rule: 'read/given-up', path: large, remedy: expect.stringContaining('--memory-limit') },
    ])
    await collection.close()
  })
  it('says how far it is, within an archive too, and ends at one', async () => {
    const words = Array.from({ length: 200 }, (_, n): [string, string] => [
      `${n}.txt`,
      `The two sides agreed on round ${n}.`,
    ])
    const collection = await openCollection(join(folder, 'progress.readout'), lexicon)
    const seen: Progress[] = []
    await collection.add([file('a.zip', makeZip(words))], { onProgress: (progress) => seen.push(progress) })
    expect(seen.length).toBeGreaterThan(2)
    expect(seen.map(({ share }) => share)).toEqual(seen.map(({ share }) => share).toSorted((a, b) => a - b))
    expect(seen[0]!.share).toBeLessThan(1)
    expect(seen.at(-1)).toMatchObject({ share: 1, done: 200 })
    await collection.close()
  })
  it('stops when it is told, keeps what is whole, and goes on from there', async () => {
    const stop = new AbortController()
    const collection = await openCollection(join(folder, 'stopped.readout'), lexicon)
    const many = join(folder, 'many')
    makeDocuments(many, 200)
    const first = await collection.add([many], { signal: stop.signal, onProgress: () => stop.abort() })
    expect(first.added).toBeGreaterThan(0)
    expect(first.added).toBeLessThan(200)
    expect(await collection.add([many])).toMatchObject({ added: 200 - first.added, unchanged: first.added })
    await collection.close()
  })
  it('forgets what was wrong with a file once it is put right', async () => {
    const path = file('empty.txt', '')
    const collection = await openCollection(join(folder, 'right.readout'), lexicon)
    expect(await collection.add([path])).toMatchObject({ failed: 1 })
    expect(await collection.problems()).toHaveLength(1)
    file('empty.txt', 'The two sides agreed.')
    expect(await collection.add([path])).toMatchObject({ added: 1 })
    expect(await collection.problems()).toEqual([])
    await collection.close()
  })
  it('leaves a remark on some words to their text, and lists it among no problems', async () => {
    const path = file('orders.txt', 'The India-Japan talks ended. India-Japan ties grow, and Japan-India trade does.')
    const collection = await openCollection(join(folder, 'orders.readout'), lexicon)
    expect((await collection.add([path])).problems).toEqual([])
    expect(await collection.problems()).toEqual([])
    const [listed] = await collection.documents()
    expect(listed?.problems).toBe(0)
    const reading = await collection.reading(listed!.id)
    expect(reading?.problems.map(({ rule }) => rule)).toEqual(['names/order-of-parties'])
    await collection.close()
  })
})
