import { type Kysely, PostgresAdapter } from 'kysely'
import type { Schema } from './schema.ts'

/** An open collection, or a transaction on one. */
export type Store = Kysely<Schema>

/** Whether a collection is kept by PostgreSQL rather than in a file of SQLite's. */
export const isPostgres = (store: Store): boolean => store.getExecutor().adapter instanceof PostgresAdapter
