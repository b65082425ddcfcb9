import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadLexicon } from '../../lexicon/load-lexicon.ts'
import { openStore } from '../../store/open-store.ts'
import { startPostgres, type TestPostgres } from '../../store/testing/start-postgres.ts'
import { addPaths } from '../add/add-paths.ts'
import { compareDumps, dumpCollection } from '../add/testing/dump-collection.ts'
import { makeDocuments } from '../add/testing/make-documents.ts'
import { openCollection } from '../collection.ts'
import { backUp, restore } from './backup.ts'
import { verify } from './verify.ts'

const lexicon = loadLexicon()
const folder = mkdtempSync(join(tmpdir(), 'readout-upkeep-'))
const documents = join(folder, 'documents')
const first = join(folder, 'first.readout')
let postgres: TestPostgres

beforeAll(async () => {
  postgres = await startPostgres()
  makeDocuments(documents, 70)
  const collection = await openCollection(first, lexicon)
  await collection.add([documents, join(folder, 'none.txt')])
  const [document] = await collection.documents()
  await collection.correct(document!.id, 0, [{ field: 'party', value: 'XHL' }], 'A. Reader')
  await collection.record.decide({ by: 'A. Reader', action: 'accept', layer: 'commitments', id: 'some-thing' })
  await collection.close()
}, 60_000)
afterAll(async () => {
  await postgres.end()
  rmSync(folder, { recursive: true })
})

let number = 0
const newFile = () => join(folder, `${number++}.readout`)
const dumpAll = async (place: string) => {
  const store = await openStore(place)
  const decisions = (await store.selectFrom('decisions').selectAll().execute()).map((row) => JSON.stringify(row))
  const corrections = (await store.selectFrom('corrections').selectAll().execute()).map((row) => JSON.stringify(row))
  await store.destroy()
  return { ...(await dumpCollection(place)), decisions, corrections }
}

describe('a backup', () => {
  it.each([
    ['a file', 'a file', async () => [newFile(), newFile()]],
    ['a file', 'PostgreSQL', async () => [newFile(), await postgres.create()]],
  ])('of %s is restored as %s, and is the same', async (_, __, make) => {
    const [backup, place] = (await make()) as [string, string]
    expect(await backUp(first, backup)).toBe(70)
    expect(await restore(backup, place)).toBe(70)
    expect(compareDumps(await dumpAll(place), await dumpAll(first))).toEqual([])
    const again = newFile()
    expect(await backUp(place, again)).toBe(70)
    expect(compareDumps(await dumpAll(again), await dumpAll(first))).toEqual([])
    // What is added to it gets numbers of its own.
    const collection = await openCollection(place, lexicon)
    const [document] = await collection.documents()
    await collection.correct(document!.id, 0, [{ field: 'party', value: null }], 'B. Reader')
    expect((await collection.verify()).problems).toEqual([])
    await collection.close()
  })
  it('writes over nothing, and leaves no half of one', async () => {
    await expect(backUp(first, first)).rejects.toThrow('there is a file already')
    await expect(restore(first, first)).rejects.toThrow('there is a file already')
    await expect(restore(join(folder, 'none.readout'), newFile())).rejects.toThrow('there is no such file')
    const words = join(folder, 'words.readout')
    writeFileSync(words, 'This is a text, and no collection at all. '.repeat(100))
    const place = newFile()
    await expect(restore(words, place)).rejects.toThrow('no collection, or it is damaged')
    expect([existsSync(place), existsSync(`${place}.part`)]).toEqual([false, false])
    const url = await postgres.create()
    await restore(first, url)
    await expect(restore(first, url)).rejects.toThrow('there are documents in it already')
  })
  it('of a collection of a newer Readout is refused', async () => {
    const newer = newFile()
    await backUp(first, newer)
    const store = await openStore(newer)
    await store.updateTable('collection').set({ value: '99' }).where('key', '=', 'version').execute()
    await store.destroy()
    await expect(restore(newer, newFile())).rejects.toThrow('is of version 99')
  })
})

describe('verify', () => {
  it.each([
    ['verify/hash', sql`update documents set raw = replace(raw, 'the', 'The')`],
    ['verify/edits', sql`update documents set text = text || ' '`],
    ['verify/span', sql`update readings set layers = replace(layers, '"start":', '"start":9')`],
    ['verify/json', sql`update readings set layers = substr(layers, 1, length(layers) - 1)`],
    ['verify/articles', sql`delete from articles`],
    ['verify/index', sql`update search_articles set document_id = (select min(document_id) from search_articles)`],
    ['verify/origin', sql`delete from origins`],
    ['verify/reading', sql`delete from readings`],
  ])('finds what is wrong: %s', async (rule, harm) => {
    const file = newFile()
    await backUp(first, file)
    const store = await openStore(file)
    expect(await verify(store)).toEqual({ documents: 70, problems: [] })
    await harm.execute(store)
    const { problems } = await verify(store)
    expect(new Set(problems.map((problem) => problem.rule))).toContain(rule)
    expect(problems.every(({ path, remedy }) => path !== undefined && remedy !== '')).toBe(true)
    await store.destroy()
  })
})

describe('compact', () => {
  it.each([
    ['a file', async () => newFile()],
    ['PostgreSQL', () => postgres.create()],
  ])('changes nothing that is kept in %s', async (_, make) => {
    const place = await make()
    await restore(first, place)
    const collection = await openCollection(place, lexicon)
    const before = await dumpAll(place)
    const sizes = await collection.compact()
    expect(sizes.after).toBeGreaterThan(0)
    expect(compareDumps(await dumpAll(place), before)).toEqual([])
    expect((await collection.search('fisheries')).total).toBeGreaterThan(0)
    await collection.close()
  })
})

describe('a full disk', () => {
  it('is said; what was kept is whole, and the same command goes on when there is room', async () => {
    const place = newFile()
    const store = await openStore(place)
    // Some are kept before, however many go into one transaction.
    const some = readdirSync(documents).sort().slice(0, 10)
    await addPaths(
      store,
      some.map((name) => join(documents, name)),
      lexicon,
    )
    // SQLite says the same of a file that may not grow as of a disk that is full.
    await sql`pragma max_page_count = 150`.execute(store)
    await expect(addPaths(store, [documents], lexicon)).rejects.toThrow(
      'the disk is full; what was added before is safe',
    )
    await store.destroy()
    const collection = await openCollection(place, lexicon)
    const kept = (await collection.documents()).length
    expect(kept).toBeGreaterThan(0)
    expect(kept).toBeLessThan(70)
    expect((await collection.verify()).problems).toEqual([])
    expect((await collection.add([documents])).added).toBe(70 - kept)
    await collection.close()
  })
})
