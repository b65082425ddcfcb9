import { EventEmitter } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { Logger, type Runner, run, runMigrations, type WorkerEvents } from 'graphile-worker'
import { sql } from 'kysely'
import pg from 'pg'
import { isPostgresUrl } from './postgres-dialect.ts'
import type { Store } from './store.ts'
import { explainStoreError, isConnectionLost, nameOf, StoreError } from './store-error.ts'

/** How a process works on the queue. */
export interface Working {
  /** Jobs at once. */
  readonly concurrency: number
  /** Does a job, named by its text; what it throws is tried again, on any machine. */
  readonly handle: (id: number) => Promise<void>
  /** Told of a text that was tried too often, with the last error. */
  readonly giveUp: (id: number, error: string) => Promise<void>
  /** Asked every second: true ends the work once what is under way is done. */
  readonly isDone: () => Promise<boolean>
  /** Ends the work once what is under way is done. */
  readonly signal?: AbortSignal | undefined
  /** Called when the database is away. */
  readonly onWait?: (() => void) | undefined
  /** A worker that was not heard of for so many seconds is taken for lost, and its texts for free. */
  readonly deadAfter: number
}

/** A connection pool whose idle connections may break without harm. */
function openPool(url: string, connections: number): pg.Pool {
  if (!isPostgresUrl(url))
    throw new StoreError(
      `${url}: only a collection in PostgreSQL has a queue`,
      'name one with --collection postgres://…, or add the files without a queue',
    )
  const pool = new pg.Pool({ connectionString: url, max: connections, application_name: 'readout queue' })
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

/**
 * Tells when a connection of the pool is lost, and names the loss by the one code at which graphile-worker asks again: with
 * any other it leaves the promise of a job that can not be marked as done to nobody, and the process ends.
 *
 * Returns what ends the pool. Marking that is asked for again after that is left unanswered: the job was freed, and whoever
 * takes it finds its text read.
 */
function watchPool(pool: pg.Pool, onLost: () => void): () => Promise<void> {
  let ended = false
  const told = (error: unknown): never => {
    if (!isConnectionLost(error)) throw error
    onLost()
    throw Object.assign(new Error('the connection to the database was lost', { cause: error }), { code: 'ETIMEDOUT' })
  }
  const watched = new WeakSet<pg.PoolClient>()
  const watch = (client: pg.PoolClient): pg.PoolClient => {
    if (watched.has(client)) return client
    watched.add(client)
    const query = client.query.bind(client) as (...words: unknown[]) => unknown
    const ask = (...words: unknown[]) => {
      const answer = query(...words)
      return answer instanceof Promise ? answer.catch(told) : answer
    }
    return Object.assign(client, { query: ask })
  }
  const connect = pool.connect.bind(pool) as (...words: unknown[]) => Promise<pg.PoolClient> | undefined
  Object.assign(pool, {
    connect: (...words: unknown[]) => (ended ? new Promise(() => {}) : connect(...words)?.then(watch, told)),
  })
  return () => {
    ended = true
    return pool.end()
  }
}

const silent = new Logger(() => () => {})

/** Makes the tables of graphile-worker in the database, or brings them up to date. Throws StoreError. */
export async function prepareQueue(url: string): Promise<void> {
  const pool = openPool(url, 1)
  try {
    await runMigrations({ pgPool: pool, logger: silent })
  } catch (error) {
    throw explainStoreError(error, nameOf(url))
  } finally {
    await pool.end()
  }
}

/**
 * Works on the queue of a collection until it is told to stop or `isDone`. Jobs of workers that were lost are freed, those
 * that were tried too often given up, and a database that goes away is waited for.
 */
export async function workOnQueue(url: string, store: Store, working: Working): Promise<void> {
  const pool = openPool(url, working.concurrency + 2)
  const own = new Set<string>()
  let losses = 0
  const endPool = watchPool(pool, () => losses++)
  try {
    for (let tries = 0; !working.signal?.aborted; tries++) {
      try {
        await freeJobs(store, [...own])
        own.clear()
        const before = losses
        if (await runUntilDone(pool, store, working, own, () => losses > before)) return
      } catch (error) {
        if (!isConnectionLost(error)) throw explainStoreError(error, nameOf(url))
      }
      if (tries === 0) working.onWait?.()
      await sleep(1000)
    }
  } finally {
    await freeJobs(store, [...own]).catch(() => {})
    await endPool()
  }
}

/**
 * True: the work is done; false: it broke off. After a lost connection it is begun anew under another name: a job that was
 * given out and never arrived is held by the old one.
 */
async function runUntilDone(
  pool: pg.Pool,
  store: Store,
  working: Working,
  own: Set<string>,
  isLost: () => boolean,
): Promise<boolean> {
  const { concurrency, handle, signal, isDone } = working
  const events = new EventEmitter() as WorkerEvents
  // Jobs are held in the name of the pool of workers, not of one of them.
  events.on('pool:create', ({ workerPool }) => own.add(workerPool.id))
  let runner: Runner | null = null
  let done = false
  const end = async () => runner?.stop().catch(() => {})
  const stop = async () => {
    done = true
    await end()
  }
  runner = await run({
    pgPool: pool,
    concurrency,
    noHandleSignals: true,
    pollInterval: 1000,
    logger: silent,
    events,
    taskList: { read: async (payload) => handle((payload as { id: number }).id) },
  })
  const watch = setInterval(() => {
    if (isLost()) void end()
    void beat(store, [...own], working)
      .then(isDone)
      .then((isOver) => (isOver ? stop() : undefined))
      // The database is away: the runner tells.
      .catch(() => {})
  }, 1000)
  signal?.addEventListener('abort', stop, { once: true })
  if (signal?.aborted) await stop()
  try {
    await runner.promise
  } finally {
    clearInterval(watch)
    signal?.removeEventListener('abort', stop)
  }
  return done
}

/** Says that these workers live, frees the jobs of those that were lost, and gives up what was tried too often. */
async function beat(store: Store, own: readonly string[], { deadAfter, giveUp }: Working): Promise<void> {
  const now = sql<number>`cast(extract(epoch from now()) as bigint)`
  for (const id of own)
    await store
      .insertInto('workers')
      .values({ id, seen: now })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ seen: now }))
      .execute()
  const { rows: lost } = await sql<{ id: string }>`
    select distinct j.locked_by as id from graphile_worker.jobs j
    where j.task_identifier = 'read' and j.locked_at < now() - ${deadAfter} * interval '1 second'
      and not exists (select 1 from workers w where w.id = j.locked_by and w.seen > ${now} - ${deadAfter}::bigint)`.execute(
    store,
  )
  await freeJobs(
    store,
    lost.map(({ id }) => id),
  )
  await store
    .deleteFrom('workers')
    .where('seen', '<', sql<number>`${now} - ${deadAfter * 10}::bigint`)
    .execute()
  const { rows: tried } = await sql<{ job: string; id: number; error: string | null }>`
    select j.id::text as job, (p.payload->>'id')::bigint as id, j.last_error as error
    from graphile_worker.jobs j join graphile_worker._private_jobs p on p.id = j.id
    where j.task_identifier = 'read' and j.attempts >= j.max_attempts and j.locked_at is null`.execute(store)
  for (const { job, id, error } of tried) {
    await giveUp(id, error ?? '')
    await sql`select graphile_worker.complete_jobs(array[${job}::bigint])`.execute(store)
  }
}

/** Frees the jobs that these workers hold. */
async function freeJobs(store: Store, workers: readonly string[]): Promise<void> {
  if (workers.length > 0) await sql`select graphile_worker.force_unlock_workers(${workers}::text[])`.execute(store)
}
