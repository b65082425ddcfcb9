import { DatabaseSync } from 'node:sqlite'
import { sql } from 'kysely'
import { isPostgres, type Store } from './store.ts'

/** Copies a collection's file as it is now, while others may be writing to it; the file of the copy must not be there. */
export async function copyFile(from: string, to: string): Promise<void> {
  const database = new DatabaseSync(from, { readOnly: true })
  try {
    database.prepare('vacuum into ?').run(to)
  } finally {
    database.close()
  }
}

/** What SQLite finds wrong with its file, and rows that refer to rows that are not there; PostgreSQL sees to it by itself. */
export async function checkFile(store: Store): Promise<string[]> {
  if (isPostgres(store)) return []
  const { rows: faults } = await sql<{ integrity_check: string }>`pragma integrity_check(20)`.execute(store)
  const { rows: orphans } = await sql<{ table: string; parent: string }>`pragma foreign_key_check`.execute(store)
  return [
    ...faults.map((row) => row.integrity_check).filter((said) => said !== 'ok'),
    ...orphans.slice(0, 20).map(({ table, parent }) => `a row of ${table} belongs to no row of ${parent}`),
  ]
}

/** Gives space back and puts the indexes in order. What is kept does not change. */
export async function compactStore(store: Store): Promise<void> {
  if (isPostgres(store)) {
    const { rows } = await sql<{ name: string }>`
      select tablename as name from pg_tables where schemaname = current_schema()`.execute(store)
    for (const { name } of rows) await sql`vacuum analyze ${sql.table(name)}`.execute(store)
    return
  }
  await sql`insert into search_tokens (search_tokens) values ('optimize')`.execute(store)
  await sql`vacuum`.execute(store)
  await sql`analyze`.execute(store)
  await sql`pragma wal_checkpoint(truncate)`.execute(store)
}

/** What the collection takes, in bytes. */
export async function sizeOf(store: Store): Promise<number> {
  if (isPostgres(store)) {
    const { rows } = await sql<{ bytes: number }>`select pg_database_size(current_database()) as bytes`.execute(store)
    return rows[0]!.bytes
  }
  const { rows: pages } = await sql<{ page_count: number }>`pragma page_count`.execute(store)
  const { rows: size } = await sql<{ page_size: number }>`pragma page_size`.execute(store)
  return pages[0]!.page_count * size[0]!.page_size
}
