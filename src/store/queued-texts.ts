import { sql } from 'kysely'
import type { Store } from './store.ts'

/** A text that waits to be read. */
export interface QueuedText {
  readonly path: string
  readonly sha256: string
  readonly bytes: Uint8Array
  /** JSON: what is known of it besides path and bytes. */
  readonly leaf: string
  /** JSON: how it is to be taken in. */
  readonly options: string
}

/** Tries of one text before it is given up: each is a worker that was lost with it. */
const MOST_TRIES = 5

/** Puts texts into the queue, each with its job; the same bytes of the same path wait once. To be called in a transaction. */
export async function putQueued(transaction: Store, texts: readonly QueuedText[]): Promise<number> {
  let count = 0
  for (const text of texts) {
    const row = await transaction
      .insertInto('queued_texts')
      .values(text)
      .onConflict((conflict) => conflict.columns(['path', 'sha256']).doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!row) continue
    await sql`select graphile_worker.add_job('read', json_build_object('id', ${row.id}::bigint), max_attempts := ${MOST_TRIES})`.execute(
      transaction,
    )
    count++
  }
  return count
}

/** A text of the queue; null when it was read in the meantime. */
export async function getQueued(store: Store, id: number): Promise<QueuedText | null> {
  const row = await store
    .selectFrom('queued_texts')
    .select(['path', 'sha256', 'bytes', 'leaf', 'options'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

/** Takes a text out of the queue. */
export async function dropQueued(store: Store, id: number): Promise<void> {
  await store.deleteFrom('queued_texts').where('id', '=', id).execute()
}

/** How many texts wait or are being read. */
export async function countQueued(store: Store): Promise<number> {
  const { count } = await store
    .selectFrom('queued_texts')
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}
