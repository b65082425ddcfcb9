import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStore } from './open-store.ts'
import { nameOf } from './store-error.ts'
import { startPostgres, type TestPostgres } from './testing/start-postgres.ts'
import { transact } from './transact.ts'
import { standNear } from './tsvector-index.ts'

let postgres: TestPostgres
beforeAll(async () => {
  postgres = await startPostgres()
}, 60_000)
afterAll(() => postgres.end())

describe('a PostgreSQL database', () => {
  it('is made ready once when ten open it at the same time', async () => {
    const url = await postgres.create()
    const stores = await Promise.all(Array.from({ length: 10 }, () => openStore(url)))
    for (const store of stores) {
      expect(await store.selectFrom('collection').selectAll().where('key', '=', 'application').execute()).toHaveLength(
        1,
      )
      await store.destroy()
    }
  })

  it('that is not ours is left alone', async () => {
    const url = await postgres.create()
    const store = await openStore(url)
    await sql`create schema other`.execute(store)
    await sql`create table other.things (id bigint)`.execute(store)
    await store.destroy()
    await expect(openStore(`${url}?options=-csearch_path%3Dother`)).rejects.toThrow("no collection of Readout's")
  })

  it('says what its user may not, without the password', async () => {
    const url = await postgres.create()
    const owner = await openStore(url)
    const role = `reader_${new URL(url).pathname.slice(-12)}`
    await sql.raw(`create role ${role} login password 'secret word'`).execute(owner)
    await sql.raw(`grant select on all tables in schema public to ${role}`).execute(owner)
    const asReader = new URL(url)
    asReader.username = role
    asReader.password = 'secret word'
    const reader = await openStore(asReader.href)
    expect(await reader.selectFrom('documents').selectAll().execute()).toEqual([])
    const writing = reader.insertInto('workers').values({ id: 'a', seen: 1 }).execute()
    await expect(writing).rejects.toMatchObject({
      message: expect.stringMatching(/no right/),
      remedy: expect.stringContaining('GRANT'),
    })
    await expect(writing).rejects.not.toThrow('secret')
    await reader.destroy()
    asReader.password = 'wrong'
    await expect(openStore(asReader.href)).rejects.toThrow('does not take this user or password')
    await sql.raw(`drop owned by ${role}`).execute(owner)
    await sql.raw(`drop role ${role}`).execute(owner)
    await owner.destroy()
  })

  it('that is not there is named', async () => {
    const url = new URL(await postgres.create())
    url.pathname = '/readout_test_none'
    await expect(openStore(url.href)).rejects.toThrow('there is no database of this name')
  })

  it('runs a transaction again when the connection breaks in the middle, and keeps it once', async () => {
    const url = await postgres.create()
    const [store, other] = [await openStore(url), await openStore(url)]
    let tries = 0
    await transact(store, async (transaction) => {
      await transaction
        .insertInto('workers')
        .values({ id: `worker ${tries}`, seen: 1 })
        .execute()
      if (tries++ > 0) return
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(transaction)
      await sql`select pg_terminate_backend(${rows[0]!.pid})`.execute(other)
    })
    expect(await store.selectFrom('workers').select('id').execute()).toEqual([{ id: 'worker 1' }])
    await store.destroy()
    await other.destroy()
  })
})

it.each([
  ['postgres://desk:secret@db.example/readout', 'postgres://desk@db.example/readout'],
  ['postgresql://desk@db/readout', 'postgresql://desk@db/readout'],
  ['a:b@c.readout', 'a:b@c.readout'],
])('%s is called %s', (location, name) => expect(nameOf(location)).toBe(name))

describe('words stand near', () => {
  const phrase = (words: string) => ({ tokens: words.replace('*', '').split(' '), open: words.endsWith('*') })
  it.each([
    ['a x x b', ['a', 'b'], 2, true],
    ['a x x b', ['a', 'b'], 1, false],
    ['b x a', ['a', 'b'], 1, true],
    ['a b x c', ['a b', 'c'], 1, true],
    ['a x bcd', ['a', 'b*'], 1, true],
    ['a x x b x x c', ['a', 'b', 'c'], 4, false],
    ['a x x b x x c', ['a', 'b', 'c'], 5, true],
    ['a a', ['a', 'b'], 9, false],
  ])('%s · %j within %d: %s', (tokens, phrases, distance, is) =>
    expect(standNear(tokens.split(' '), phrases.map(phrase), distance)).toBe(is),
  )
})
