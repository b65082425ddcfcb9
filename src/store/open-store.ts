import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { Kysely, sql } from 'kysely'
import { migrate as first } from './migrations/0001-first.ts'
import { migrate as extracts } from './migrations/0010-extracts.ts'
import { migrate as pages } from './migrations/0011-pages.ts'
import { migrate as decisions } from './migrations/0012-decisions.ts'
import { migrate as corrections } from './migrations/0013-corrections.ts'
import { migrate as search } from './migrations/0014-search.ts'
import { migrate as queue } from './migrations/0015-queue.ts'
import { migrate as people } from './migrations/0016-people.ts'
import { migrate as articleList } from './migrations/0017-article-list.ts'
import { migrate as originsByBytes } from './migrations/0018-origins-by-bytes.ts'
import { migrate as savedSearches } from './migrations/0019-saved-searches.ts'
import { isPostgresUrl, postgresDialect } from './postgres-dialect.ts'
import type { Schema } from './schema.ts'
import { makeDurable, sqliteDialect } from './sqlite-dialect.ts'
import { isPostgres, type Store } from './store.ts'
import { explainStoreError, nameOf, StoreError } from './store-error.ts'

const APPLICATION = 'readout'
/** In their order; a collection's version is the number of those that it has been through. */
const migrations = [
  first,
  extracts,
  pages,
  decisions,
  corrections,
  search,
  queue,
  people,
  articleList,
  originsByBytes,
  savedSearches,
]

/**
 * Opens a collection, a file or a PostgreSQL database, making it where there is none and bringing an older one up to date.
 * `onWait` is called each time another program's writing, or a database that is away, has to be waited for.
 * Throws StoreError when it is no collection, is of a newer version, or can not be opened.
 */
export async function openStore(location: string, onWait?: () => void): Promise<Store> {
  let store: Store | null = null
  const name = nameOf(location)
  try {
    if (!isPostgresUrl(location)) mkdirSync(dirname(location), { recursive: true })
    const dialect = isPostgresUrl(location)
      ? postgresDialect({ url: location, onWait })
      : sqliteDialect({ path: location, onWait })
    store = new Kysely<Schema>({ dialect })
    await bringUpToDate(store, name)
    return store
  } catch (error) {
    await store?.destroy()
    throw explainStoreError(error, name)
  }
}

async function bringUpToDate(store: Store, name: string): Promise<void> {
  const version = await readVersion(store, name)
  if (!isPostgres(store)) await makeDurable(store)
  if (version === migrations.length) return
  await store.transaction().execute(async (transaction) => {
    // Whoever else opens the same database now waits here, and then finds it up to date.
    if (isPostgres(store)) await sql`select pg_advisory_xact_lock(hashtext('readout migrations'))`.execute(transaction)
    for (const migrate of migrations.slice(await readVersion(transaction, name)))
      await migrate(transaction.schema, transaction)
    await putSetting(transaction, 'application', APPLICATION)
    await putSetting(transaction, 'version', String(migrations.length))
  })
}

const putSetting = (store: Store, key: string, value: string) =>
  store
    .insertInto('collection')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute()

/** 0: nothing is there yet. */
async function readVersion(store: Store, name: string): Promise<number> {
  const tables = await listTables(store)
  if (tables.length === 0) return 0
  const rows = tables.includes('collection') ? await store.selectFrom('collection').selectAll().execute() : []
  const value = (key: string) => rows.find((row) => row.key === key)?.value
  if (value('application') !== APPLICATION)
    throw new StoreError(
      `${name}: this is a database, but no collection of Readout's`,
      'name another one with --collection',
    )
  const version = Number(value('version'))
  if (version > migrations.length)
    throw new StoreError(
      `${name}: this collection is of version ${version}, and this Readout knows versions up to ${migrations.length}`,
      'open it with the newer Readout that made it, or name another one with --collection',
    )
  return version
}

/** The tables of the file, or of the schema that the connection works in. */
async function listTables(store: Store): Promise<string[]> {
  if (!isPostgres(store)) return (await store.introspection.getTables()).map((table) => table.name)
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = current_schema()`.execute(store)
  return rows.map(({ name }) => name)
}
