import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadLexicon } from '../lexicon/load-lexicon.ts'
import { openStore } from '../store/open-store.ts'
import { startPostgres, type TestPostgres } from '../store/testing/start-postgres.ts'
import { compareDumps, dumpCollection } from './add/testing/dump-collection.ts'
import { makeDocuments } from './add/testing/make-documents.ts'
import { type Collection, openCollection } from './collection.ts'
import type { SearchResult } from './search/search.ts'

const lexicon = loadLexicon([join(import.meta.dirname, '../../sample/words')])
const sample = join(import.meta.dirname, '../../sample/documents')
const folder = mkdtempSync(join(tmpdir(), 'readout-both-'))
const many = join(folder, 'many')
let postgres: TestPostgres

beforeAll(async () => {
  makeDocuments(many, 60)
  postgres = await startPostgres()
}, 60_000)
afterAll(async () => {
  await postgres.end()
  rmSync(folder, { recursive: true })
})

let number = 0
/** What a new collection is called, by what keeps it. */
const places: Readonly<Record<string, () => Promise<string>>> = {
  SQLite: async () => join(folder, `${number++}.readout`),
  PostgreSQL: () => postgres.create(),
}
const file = (name: string, words: string): string => {
  writeFileSync(join(folder, name), words)
  return join(folder, name)
}

describe.each(Object.entries(places))('a collection in %s', (_, newPlace) => {
  const within = async (work: (collection: Collection, place: string) => Promise<void>) => {
    const place = await newPlace()
    const collection = await openCollection(place, lexicon)
    await work(collection, place).finally(() => collection.close())
  }

  it('keeps documents, and passes over what is there', () =>
    within(async (collection) => {
      expect(await collection.add([sample])).toMatchObject({ added: 5, unchanged: 0 })
      expect(await collection.add([sample])).toMatchObject({ added: 0, unchanged: 5, readAgain: 0 })
      const documents = await collection.documents()
      expect(documents.map(({ path }) => path)).toEqual(documents.map(({ path }) => path).toSorted())
      const { id } = documents[0]!
      const [reading, raw] = [await collection.reading(id), await collection.raw(id)]
      expect(raw!.raw.length).toBeGreaterThan(reading!.text.length - 100)
      expect(await collection.reading('none')).toBeNull()
      const listed = await collection.articles({ find: '', limit: 100, offset: 0 })
      expect(listed.total).toBe(listed.articles.length)
      const [found] = (await collection.articles({ find: 'Hailan', limit: 1, offset: 0 })).articles
      expect(listed.articles).toContainEqual(found)
      expect(await collection.articles({ find: '50%_', limit: 1, offset: 0 })).toEqual({ total: 0, articles: [] })
      const memo = await collection.memos.make('Memo')
      const saved = await collection.memos.save({ ...memo, title: 'First' })
      expect(await collection.memos.save({ ...memo, title: 'Second' })).toEqual({
        first: saved && 'memo' in saved && saved.memo,
      })
      expect((await collection.memos.list()).map(({ title }) => title)).toEqual(['First'])
      const kept = await collection.saved.save('Ada', { name: 'Fish', query: 'fish*', filter: { party: ['XAV'] } })
      const narrow = async (owner: string) =>
        (await collection.saved.list(owner)).map(({ name, total, fresh }) => [name, total > 0, fresh])
      expect(await narrow('Ada')).toEqual([['Fish', true, 0]])
      expect(await narrow('Ben')).toEqual([])
      expect(await collection.saved.remove('Ben', kept.id)).toBe(false)
      expect(await collection.saved.remove('Ada', kept.id)).toBe(true)
      expect(await narrow('Ada')).toEqual([])
      expect(await collection.saved.restore('Ada', kept.id)).toBe(true)
      await collection.add([
        file('new-fish.md', '---\ntitle: Fish\ndate: 2026-01-02\n---\n\nThe fishermen of Hailan met.\n'),
      ])
      const wide = await collection.saved.save('Ada', { name: 'All', query: 'fish*', filter: {} })
      expect(await narrow('Ada')).toEqual([
        ['Fish', true, 0],
        ['All', true, 0],
      ])
      await collection.add([
        file('newer-fish.md', '---\ntitle: Fish\ndate: 2026-01-03\n---\n\nThe fishing fleet left.\n'),
      ])
      expect((await narrow('Ada'))[1]).toEqual(['All', true, 1])
      expect(await collection.saved.look('Ada', wide.id)).toBe(true)
      expect((await narrow('Ada'))[1]).toEqual(['All', true, 0])
      await collection.accounts.add('Ada', 'admin', 'a long enough one')
      expect(await collection.accounts.login('Ada', 'a long enough one', 'here')).toMatchObject({
        account: { role: 'admin' },
      })
      expect((await collection.review.queue({ by: 'Ada', state: 'open', limit: 3, offset: 0 })).items).toHaveLength(3)
    }))

  it('keeps every character there is', () =>
    within(async (collection, place) => {
      const words = 'Minister Lin Bo said: “é” \u{1f6f3} \u{10FFFF}1 \u{10FFFF}0 日本語 \u200b end of line.'
      await collection.add([file('characters.txt', words)])
      const [document] = await collection.documents()
      expect((await collection.raw(document!.id))!.raw).toBe(words)
      const store = await openStore(place)
      await store.insertInto('collection').values({ key: 'odd', value: 'a\0b\u{10FFFF}' }).execute()
      const row = await store.selectFrom('collection').select('value').where('key', '=', 'odd').executeTakeFirst()
      expect(row!.value).toBe('a\0b\u{10FFFF}')
      await store.destroy()
    }))

  it('keeps a document once when several add it at the same time', () =>
    within(async (_first, place) => {
      const openers = await Promise.all(Array.from({ length: 5 }, () => openCollection(place, lexicon)))
      await Promise.all(openers.map((one) => one.add([many])))
      expect(await openers[0]!.documents()).toHaveLength(60)
      await Promise.all(openers.map((one) => one.close()))
      const alone = join(folder, `${number++}.readout`)
      const collection = await openCollection(alone, lexicon)
      await collection.add([many])
      await collection.close()
      expect(compareDumps(await dumpCollection(place), await dumpCollection(alone))).toEqual([])
    }))

  it('takes the same words from two places for one document of the first', () =>
    within(async (collection) => {
      const [a, b] = [file('a.txt', 'The two sides agreed.'), file('b.txt', 'The two sides agreed.')]
      await collection.add([b])
      await collection.add([a])
      expect((await collection.documents()).map(({ path }) => path)).toEqual([a])
      expect(await collection.add([a, b])).toMatchObject({ added: 0, unchanged: 2 })
    }))

  it('remembers what gave no document until it does', () =>
    within(async (collection) => {
      const broken = file('broken.pdf', '%PDF-1.4 broken')
      await collection.add([broken])
      expect(await collection.problems()).toMatchObject([{ path: broken }])
      file('broken.pdf', 'The two sides agreed on round 1.')
      await collection.add([broken])
      expect((await collection.problems()).filter(({ severity }) => severity === 'error')).toEqual([])
    }))

  it('keeps corrections and decisions, of two at once the first', () =>
    within(async (collection) => {
      await collection.add([sample])
      const [document] = await collection.documents()
      const corrected = await collection.correct(document!.id, 0, [{ field: 'party', value: 'XHL' }], 'A. Reader')
      expect(corrected?.party).toBe('XHL')
      const deciding = (by: string) =>
        collection.record.decide({ by, action: 'accept', layer: 'commitments', id: 'some-thing' })
      const both = await Promise.all([deciding('A. Reader'), deciding('B. Reader')])
      expect(both.filter((one) => 'decision' in one)).toHaveLength(1)
      expect(await collection.record.decisions()).toHaveLength(1)
    }))

  it('tells the same record', () =>
    within(async (collection) => {
      await collection.add([sample])
      const kept = await collection.record.undertakings()
      expect(kept.length).toBeGreaterThan(0)
      expect((await collection.record.follow()).length).toBeGreaterThan(0)
      expect((await collection.record.concordance('the')).length).toBeGreaterThan(0)
    }))

  it('is not opened by a Readout that is older than it', async () => {
    const place = await newPlace()
    const store = await openStore(place)
    await store.updateTable('collection').set({ value: '99' }).where('key', '=', 'version').execute()
    await store.destroy()
    await expect(openStore(place)).rejects.toThrow('is of version 99')
  })
})

describe('the two stores', () => {
  const collections: Collection[] = []
  const opened: string[] = []
  beforeAll(async () => {
    for (const newPlace of Object.values(places)) {
      const place = await newPlace()
      const collection = await openCollection(place, lexicon)
      await collection.add([sample, many])
      opened.push(place)
      collections.push(collection)
    }
  })
  afterAll(() => Promise.all(collections.map((one) => one.close())))

  it('hold the same', async () => {
    const [sqlite, server] = opened
    expect(compareDumps(await dumpCollection(server!), await dumpCollection(sqlite!))).toEqual([])
  })

  it.each([
    ['fisheries'],
    ['"working group on"'],
    ['"group working"'],
    ['establ*'],
    ['agreed OR discussed'],
    ['agreed -discussed'],
    ['(ferry OR tsunami) AND "raised concerns" NOT journalist'],
    ['NEAR(opposes strait 4)'],
    ['NEAR(opposes strait 2)'],
    ['NEAR(strait opposes 4) fisheries'],
    ['海峡'],
    ['海峽'],
    ['峡'],
    ['"改变海峡现状"'],
    ['海啸预警 -渡轮'],
    ['林波'],
    ['Lin Bo'],
    ['"unbalanced'],
    ["o'clock ' \\ % _"],
    ['the'],
  ])('find the same by %s', async (query) => {
    const [sqlite, server] = await Promise.all(collections.map((one) => one.search(query, { limit: 200 })))
    expect(server!.total).toBe(sqlite!.total)
    const said = ({ hits }: SearchResult) => new Set(hits.map(({ score: _, ...hit }) => JSON.stringify(hit)))
    const [inServer, inSqlite] = [said(server!), said(sqlite!)]
    expect([...inServer].filter((hit) => !inSqlite.has(hit))).toEqual([])
    expect(inServer.size).toBe(inSqlite.size)
  })

  it.each([
    [{ language: ['zh'] }],
    [{ since: '2025-05', until: '2025-06' }],
    [{ party: ['XHL'] }],
    [{ issue: ['fisheries'] }],
    [{ speaker: ['Elena Maro'] }],
    [{ genre: [] }],
    [{ near: 3 }],
  ])('find the same with %j', async (options) => {
    const [sqlite, server] = await Promise.all(
      collections.map((one) => one.search('fisheries 渔业'.split(' ')[0]!, { limit: 200, ...options })),
    )
    expect(server!.total).toBe(sqlite!.total)
    expect(server!.hits.map(({ account }) => account).sort()).toEqual(sqlite!.hits.map(({ account }) => account).sort())
  })
})
