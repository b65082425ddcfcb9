import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { type Kysely, SqliteDialect, sql } from 'kysely'

/** How long a second writer waits for the first, in milliseconds. */
const BUSY_TIMEOUT = 30_000

/** Opens an SQLite file for kysely through Node's own binding. Changes nothing in the file. Throws SQLite's error. */
export function openSqlite(path: string): SqliteDialect {
  const database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT })
  return new SqliteDialect({
    database: { close: () => database.close(), prepare: (statement) => wrapStatement(database.prepare(statement)) },
  })
}

/** Lets readers go on while one writes, and syncs at every commit: to be called once the file is known to be ours. */
export async function makeDurable<Tables>(store: Kysely<Tables>): Promise<void> {
  await sql`PRAGMA journal_mode = WAL`.execute(store)
  await sql`PRAGMA synchronous = FULL`.execute(store)
  await sql`PRAGMA foreign_keys = ON`.execute(store)
}

/** The part of better-sqlite3's statement that kysely uses. */
function wrapStatement(statement: StatementSync) {
  const values = (parameters: readonly unknown[]) => parameters as SQLInputValue[]
  return {
    reader: statement.columns().length > 0,
    all: (parameters: readonly unknown[]) => statement.all(...values(parameters)),
    run: (parameters: readonly unknown[]) => statement.run(...values(parameters)),
    iterate: (parameters: readonly unknown[]) => statement.iterate(...values(parameters)),
  }
}
