import type { IngestOptions, Leaf } from '../../ingest/ingest-file.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Problem } from '../../model/problem.ts'
import { allCorrections, correctionsStamp } from '../../store/corrections.ts'
import { putFailures } from '../../store/documents.ts'
import { prepareQueue, workOnQueue } from '../../store/job-queue.ts'
import { openStore } from '../../store/open-store.ts'
import { countQueued, dropQueued, getQueued } from '../../store/queued-texts.ts'
import type { Store } from '../../store/store.ts'
import { transact } from '../../store/transact.ts'
import { keepResults, problemsOf } from '../add/keep-results.ts'
import type { LeafResult } from '../add/read-leaf.ts'
import { type ReadingLimits, ThreadPool } from '../add/thread-pool.ts'

/** What a worker has done so far. */
export interface WorkProgress {
  /** The text that was read last. */
  readonly path: string
  /** Texts that this worker read. */
  readonly read: number
  readonly problems: readonly Problem[]
}

export interface WorkOptions {
  /** Threads that read, and texts at once. */
  readonly threads: number
  readonly readingLimits?: ReadingLimits
  /** Ends when nothing waits any more; otherwise the worker waits for more. */
  readonly untilEmpty?: boolean
  /** A worker that was not heard of for so many seconds is taken for lost, and its texts are read by others. */
  readonly deadAfter?: number
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: WorkProgress) => void
  readonly onWait?: () => void
}

/**
 * Reads texts from the queue of a collection in PostgreSQL, beside any number of other workers on any machines; how many it
 * read. Whatever happens to a worker or to its way to the database, each text ends in the collection once. Throws StoreError.
 */
export async function workOn(url: string, lexicon: Lexicon, options: WorkOptions): Promise<number> {
  const { threads, untilEmpty = false, deadAfter = 30, signal, onProgress, onWait } = options
  await prepareQueue(url)
  const store = await openStore(url, onWait)
  const readers = new Readers(store, lexicon, threads, options.readingLimits)
  let read = 0
  try {
    await workOnQueue(url, store, {
      concurrency: threads,
      deadAfter,
      signal,
      onWait,
      isDone: async () => untilEmpty && (await countQueued(store)) === 0,
      async handle(id) {
        const text = await getQueued(store, id)
        if (!text) return
        const leaf: Leaf = { ...JSON.parse(text.leaf), path: text.path, bytes: text.bytes }
        const result = await readers.read(leaf, JSON.parse(text.options))
        const results = [{ path: leaf.path, result }]
        await keepResults(store, results, (transaction) => dropQueued(transaction, id))
        read++
        onProgress?.({ path: leaf.path, read, problems: problemsOf(results) })
      },
      giveUp: async (id, error) =>
        giveUp(store, id, error, onProgress && ((path, problems) => onProgress({ path, read, problems }))),
    })
    return read
  } finally {
    await readers.close()
    await store.destroy()
  }
}

/** Takes a text that was tried too often out of the queue; it is a problem of the collection from then on. */
async function giveUp(
  store: Store,
  id: number,
  error: string,
  report?: (path: string, problems: readonly Problem[]) => void,
): Promise<void> {
  const text = await getQueued(store, id)
  if (!text) return
  const problem: Problem = {
    rule: 'read/given-up',
    severity: 'error',
    message: `every worker that took it was lost or failed${error === '' ? '' : `: ${error}`}`,
    remedy: 'add it alone on a machine with more memory, and report it; the others are read',
    path: text.path,
  }
  await transact(store, async (transaction) => {
    await putFailures(transaction, text.path, [problem])
    await dropQueued(transaction, id)
  })
  report?.(text.path, [problem])
}

/** The threads, for each way to take texts in; others take their place when people put something right in the meantime. */
class Readers {
  readonly #store: Store
  readonly #lexicon: Lexicon
  readonly #threads: number
  readonly #limits: ReadingLimits | undefined
  readonly #pools = new Map<string, Promise<{ pool: ThreadPool; stamp: number }>>()

  constructor(store: Store, lexicon: Lexicon, threads: number, limits: ReadingLimits | undefined) {
    this.#store = store
    this.#lexicon = lexicon
    this.#threads = threads
    this.#limits = limits
  }

  async read(leaf: Leaf, ingest: IngestOptions): Promise<LeafResult> {
    const stamp = await correctionsStamp(this.#store)
    const key = JSON.stringify(ingest)
    const known = await this.#pools.get(key)
    if (known?.stamp !== stamp) {
      known?.pool.retire()
      this.#pools.set(key, this.#open(ingest, stamp))
    }
    const { pool } = (await this.#pools.get(key))!
    return pool.read(leaf)
  }

  async close(): Promise<void> {
    for (const made of this.#pools.values()) await made.then(({ pool }) => pool.close())
  }

  async #open(ingest: IngestOptions, stamp: number): Promise<{ pool: ThreadPool; stamp: number }> {
    const corrections = await allCorrections(this.#store)
    return { pool: new ThreadPool({ lexicon: this.#lexicon, ingest, corrections }, this.#threads, this.#limits), stamp }
  }
}
