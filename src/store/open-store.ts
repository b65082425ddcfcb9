import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { Kysely } from 'kysely'
import { migrate as first } from './migrations/0001-first.ts'
import { migrate as extracts } from './migrations/0010-extracts.ts'
import { migrate as pages } from './migrations/0011-pages.ts'
import { migrate as decisions } from './migrations/0012-decisions.ts'
import { migrate as corrections } from './migrations/0013-corrections.ts'
import { migrate as search } from './migrations/0014-search.ts'
import type { Schema } from './schema.ts'
import { makeDurable, sqliteDialect } from './sqlite-dialect.ts'
import { explainStoreError, StoreError } from './store-error.ts'

export type Store = Kysely<Schema>

const APPLICATION = 'readout'
/** In their order; a collection's version is the number of those that it has been through. */
const migrations = [first, extracts, pages, decisions, corrections, search]

/**
 * Opens a collection's file, making it where there is none and bringing an older one up to date.
 * `onWait` is called each time another program's writing has to be waited for.
 * Throws StoreError when the file is no collection, is of a newer version, or can not be opened.
 */
export async function openStore(path: string, onWait?: () => void): Promise<Store> {
  let store: Store | null = null
  try {
    mkdirSync(dirname(path), { recursive: true })
    store = new Kysely<Schema>({ dialect: sqliteDialect({ path, onWait }) })
    await bringUpToDate(store, path)
    return store
  } catch (error) {
    await store?.destroy()
    throw explainStoreError(error, path)
  }
}

async function bringUpToDate(store: Store, path: string): Promise<void> {
  const tables = (await store.introspection.getTables()).map((table) => table.name)
  const version = tables.length === 0 ? 0 : await readVersion(store, tables, path)
  if (version > migrations.length)
    throw new StoreError(
      `${path}: this collection is of version ${version}, and this Readout knows versions up to ${migrations.length}`,
      'open it with the newer Readout that made it, or name another file with --collection',
    )
  await makeDurable(store)
  if (version === migrations.length) return
  await store.transaction().execute(async (transaction) => {
    for (const migrate of migrations.slice(version)) await migrate(transaction.schema, transaction)
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

async function readVersion(store: Store, tables: readonly string[], path: string): Promise<number> {
  const rows = tables.includes('collection') ? await store.selectFrom('collection').selectAll().execute() : []
  const value = (key: string) => rows.find((row) => row.key === key)?.value
  if (value('application') !== APPLICATION)
    throw new StoreError(
      `${path}: this is a database, but no collection of Readout's`,
      'name another file with --collection',
    )
  return Number(value('version'))
}
