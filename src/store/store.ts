import { type Kysely, PostgresAdapter } from 'kysely'
import type { Schema } from './schema.ts'
import { countChanges } from './sqlite-dialect.ts'

/** An open collection, or a transaction on one. */
export type Store = Kysely<Schema>

/** Whether a collection is kept by PostgreSQL rather than in a file of SQLite's. */
export const isPostgres = (store: Store): boolean => store.getExecutor().adapter instanceof PostgresAdapter

/** Names the state of the collection cheaply: the same name, nobody wrote since. Null where only looking tells (PostgreSQL). */
export const stampOf = async (store: Store): Promise<string | null> => (isPostgres(store) ? null : countChanges(store))
