import { type Insertable, sql } from 'kysely'
import type { Schema } from './schema.ts'
import { isPostgres, type Store } from './store.ts'

type Table = keyof Schema

/**
 * What a copy does with each table, in the order in which rows may refer to others: `document`: its rows are copied with
 * their document; `whole`: copied at once; `left`: made anew in the copy, or of no use there.
 */
const TABLES: Readonly<Record<Table, 'document' | 'whole' | 'left'>> = {
  collection: 'left',
  documents: 'document',
  origins: 'document',
  readings: 'document',
  articles: 'document',
  extracts: 'document',
  pages: 'document',
  corrections: 'document',
  problems: 'whole',
  decisions: 'whole',
  memos: 'whole',
  saved_searches: 'whole',
  accounts: 'whole',
  audit: 'whole',
  sessions: 'left',
  search_articles: 'left',
  search_facts: 'left',
  search_versions: 'left',
  queued_texts: 'left',
  workers: 'left',
}
/** Tables whose rows are numbered by the database. */
const NUMBERED: readonly Table[] = ['corrections', 'problems', 'audit']

const BATCH = 64
/** Values in one statement: SQLite takes 32,766. */
const MOST_VALUES = 8_000

const tablesOf = (kind: 'document' | 'whole'): readonly Table[] =>
  (Object.keys(TABLES) as Table[]).filter((table) => TABLES[table] === kind)

/**
 * Copies a collection into an empty one, whatever keeps either, in one transaction of each: all of it or nothing. The
 * full-text index is not copied. `onProgress`: documents copied so far, of all.
 */
export async function copyCollection(
  from: Store,
  to: Store,
  onProgress?: (done: number, all: number) => void,
): Promise<number> {
  const reading = isPostgres(from) ? from.transaction().setIsolationLevel('repeatable read') : from.transaction()
  return reading.execute((source) =>
    to.transaction().execute(async (target) => {
      const ids = (await source.selectFrom('documents').select('id').orderBy('id').execute()).map(({ id }) => id)
      for (let at = 0; at < ids.length; at += BATCH) {
        const batch = ids.slice(at, at + BATCH)
        for (const table of tablesOf('document')) await copyRows(source, target, table, batch)
        onProgress?.(Math.min(at + BATCH, ids.length), ids.length)
      }
      for (const table of tablesOf('whole')) await copyRows(source, target, table)
      if (isPostgres(target))
        for (const table of NUMBERED)
          await sql`select setval(pg_get_serial_sequence(${table}, 'id'), coalesce(max(id), 0) + 1, false) from ${sql.table(table)}`.execute(
            target,
          )
      return ids.length
    }),
  )
}

async function copyRows(source: Store, target: Store, table: Table, documents?: readonly string[]): Promise<void> {
  const column = table === 'documents' ? 'id' : 'document_id'
  const { rows } = await sql<Insertable<Schema[Table]>>`select * from ${sql.table(table)} ${
    documents ? sql`where ${sql.ref(column)} in (${sql.join(documents)})` : sql``
  }`.execute(source)
  const most = Math.max(1, Math.floor(MOST_VALUES / Object.keys(rows[0] ?? { one: 1 }).length))
  for (let at = 0; at < rows.length; at += most)
    await target
      .insertInto(table)
      .values(rows.slice(at, at + most))
      .execute()
}
