import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { isPostgres, type Store } from './store.ts'
import { isPassing } from './store-error.ts'

/** Tries of a transaction whose database goes away or that is given up for another's sake. */
const TRIES = 8

/**
 * Runs a transaction, and runs it again when its database went away or gave it up for another's sake: `work` must do the
 * same however often it is run. All of it is kept or nothing.
 */
export async function transact<Value>(store: Store, work: (transaction: Store) => Promise<Value>): Promise<Value> {
  for (let tries = 1; ; tries++) {
    try {
      return await store.transaction().execute(work)
    } catch (error) {
      if (tries === TRIES || !isPassing(error)) throw error
      await sleep(50 * 2 ** tries)
    }
  }
}

/**
 * Holds names until the transaction's end: whoever asks for one of them too waits for it. SQLite has one writer at a time
 * and needs no names. To be called first in a transaction, with all names at once: they are taken in one order.
 */
export async function holdNames(transaction: Store, names: readonly string[]): Promise<void> {
  if (!isPostgres(transaction)) return
  for (const name of [...new Set(names)].sort())
    await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(transaction)
}
