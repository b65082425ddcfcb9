import { stat } from 'node:fs/promises'
import type { FetchOptions } from '../../ingest/fetch-page.ts'
import type { IngestOptions } from '../../ingest/ingest-file.ts'
import { type ListedLeaf, listFiles, listLeaves } from '../../ingest/walk.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Problem } from '../../model/problem.ts'
import { allCorrections } from '../../store/corrections.ts'
import type { Store } from '../../store/store.ts'
import { keepResults, type PathResult, problemsOf } from './keep-results.ts'
import { type LeafResult, type ReadingConditions, readLeaf } from './read-leaf.ts'
import { countSettled } from './settled.ts'
import { type Reader, type ReadingLimits, ThreadPool } from './thread-pool.ts'

/** How far adding has come. */
export interface Progress {
  /** The text that was kept last. */
  readonly path: string
  /** Texts that are done: files, and what archives hold. */
  readonly done: number
  /** How much of the bytes that were named is done, from 0 to 1. */
  readonly share: number
  /** What went wrong since the last time. */
  readonly problems: readonly Problem[]
}

export interface AddOptions extends IngestOptions, FetchOptions {
  readonly onProgress?: (progress: Progress) => void
  /** Stops adding; what is kept so far stays, and the same call goes on from there. */
  readonly signal?: AbortSignal
  /** Threads that read; 0, the default, reads in the calling one, where the limits do not hold. */
  readonly threads?: number
  readonly readingLimits?: ReadingLimits
}

/** What became of the documents that were added. */
export interface Added {
  readonly added: number
  /** The same words were there already, read by the same rules and word files. */
  readonly unchanged: number
  /** They were there, read by older rules or other word files. */
  readonly readAgain: number
  /** Texts that gave no document. */
  readonly failed: number
  readonly problems: readonly Problem[]
}

/** At most so many texts, and so many of their bytes, are under way at once. */
const MOST_UNDER_WAY = { texts: 64, bytes: 32 * 2 ** 20 }
/** So many documents, or what has come in so many milliseconds, are kept in one transaction. */
const BATCH = { documents: 64, milliseconds: 500 }

/**
 * Adds every text below the paths: those that are there already, from the same bytes by the same rules, are passed over;
 * the others are read, several at once, and kept in the order of the paths, some in each transaction. Whatever ends the
 * program, what is kept is whole, and adding the same paths again goes on from there to the same collection.
 */
export async function addPaths(
  store: Store,
  paths: readonly string[],
  lexicon: Lexicon,
  options: AddOptions = {},
): Promise<Added> {
  const { threads = 0, readingLimits, signal, onProgress, ...ingest } = options
  const corrections = await allCorrections(store)
  const conditions: ReadingConditions = { lexicon, ingest: plainOptions(ingest), corrections }
  const reader: Reader = threads > 0 ? new ThreadPool(conditions, threads, readingLimits) : readHere(conditions)
  const sizes = await measureFiles(paths)
  const work = new Work(store, sizes, onProgress)
  const stop = () => work.stop()
  signal?.addEventListener('abort', stop, { once: true })
  try {
    for await (const leaf of listLeaves(paths, options)) {
      if (signal?.aborted) break
      work.take(leaf, startLeaf(store, leaf, conditions, reader))
      while (work.isFull && !signal?.aborted) await work.keepFirst()
    }
    while (!work.isDone && !signal?.aborted) await work.keepFirst()
    await work.flush()
  } finally {
    signal?.removeEventListener('abort', stop)
    await reader.close()
  }
  return work.counts
}

/** The options that say how texts are understood; they go to other threads and machines. */
export const plainOptions = ({ fields, limits, repairs }: IngestOptions): IngestOptions => ({
  ...(fields && { fields }),
  ...(limits && { limits }),
  ...(repairs !== undefined && { repairs }),
})

const readHere = (conditions: ReadingConditions): Reader => ({
  read: (leaf) => readLeaf(leaf, conditions),
  close: async () => {},
})

/** Sizes of the files below the paths, in bytes; an address counts as one. */
async function measureFiles(paths: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const sizes = new Map<string, number>()
  for await (const { path } of listFiles(paths)) {
    const info = await stat(path).catch(() => null)
    sizes.set(path, Math.max(1, info?.size ?? 1))
  }
  return sizes
}

/** Null: the text is there already, from the same bytes and by the same rules. */
async function startLeaf(
  store: Store,
  leaf: ListedLeaf,
  conditions: ReadingConditions,
  reader: Reader,
): Promise<LeafResult | number> {
  if ('problem' in leaf) return { documents: [], problems: [leaf.problem] }
  return (await countSettled(store, leaf, conditions)) || reader.read(leaf)
}

interface UnderWay {
  readonly leaf: ListedLeaf
  readonly size: number
  readonly result: Promise<LeafResult | number>
}

/** What is being read, in the order of the paths, and what waits to be kept. */
class Work {
  readonly #store: Store
  readonly #sizes: ReadonlyMap<string, number>
  readonly #total: number
  readonly #onProgress: AddOptions['onProgress']
  readonly #underWay: UnderWay[] = []
  #bytes = 0
  #batch: PathResult[] = []
  #documents = 0
  #lastKept = Date.now()
  #file = ''
  #before = 0
  #share = 0
  #done = 0
  #path = ''
  #stop: ((stopped: null) => void) | null = null
  readonly #counts = { added: 0, unchanged: 0, readAgain: 0, failed: 0, problems: [] as Problem[] }

  constructor(store: Store, sizes: ReadonlyMap<string, number>, onProgress: AddOptions['onProgress']) {
    this.#store = store
    this.#sizes = sizes
    this.#onProgress = onProgress
    this.#total = [...sizes.values()].reduce((sum, size) => sum + size, 0)
  }

  get counts(): Added {
    return this.#counts
  }

  get isDone(): boolean {
    return this.#underWay.length === 0
  }

  get isFull(): boolean {
    return (
      this.#underWay.length >= MOST_UNDER_WAY.texts ||
      (this.#bytes >= MOST_UNDER_WAY.bytes && this.#underWay.length > 1)
    )
  }

  take(leaf: ListedLeaf, result: Promise<LeafResult | number>): void {
    const size = 'bytes' in leaf ? leaf.bytes.length : 0
    // What is thrown is thrown where the text's turn comes.
    result.catch(() => {})
    this.#bytes += size
    this.#underWay.push({ leaf, size, result })
  }

  /** Ends the waiting for a text. */
  stop(): void {
    this.#stop?.(null)
  }

  /** Waits for the first text that is under way, and keeps what has come when it is enough. */
  async keepFirst(): Promise<void> {
    const first = this.#underWay[0]!
    const result = await new Promise<LeafResult | number | null>((resolve, reject) => {
      this.#stop = resolve
      first.result.then(resolve, reject)
    })
    if (result === null) return
    this.#underWay.shift()
    this.#bytes -= first.size
    this.#done++
    this.#path = first.leaf.path
    this.#moveTo(first.leaf)
    if (typeof result === 'number') this.#counts.unchanged += result
    else {
      this.#batch.push({ path: first.leaf.path, result })
      this.#documents += Math.max(1, result.documents.length)
    }
    const isDue = Date.now() - this.#lastKept >= BATCH.milliseconds
    if (this.#documents >= BATCH.documents || isDue) await this.flush()
  }

  #moveTo({ from, ...leaf }: ListedLeaf): void {
    if (from !== this.#file) {
      this.#before += this.#sizes.get(this.#file) ?? 0
      this.#file = from
    }
    const within = 'share' in leaf && leaf.share !== undefined ? leaf.share : 0
    this.#share = this.#total === 0 ? 1 : (this.#before + within * (this.#sizes.get(from) ?? 0)) / this.#total
  }

  /** Keeps what has come, in one transaction. */
  async flush(): Promise<void> {
    const batch = this.#batch
    this.#batch = []
    this.#documents = 0
    this.#lastKept = Date.now()
    if (batch.length > 0) for (const outcome of await keepResults(this.#store, batch)) this.#counts[outcome]++
    this.#counts.failed += batch.filter(({ result }) => result.documents.length === 0).length
    const problems = problemsOf(batch)
    this.#counts.problems.push(...problems)
    if (this.#path !== '')
      this.#onProgress?.({ path: this.#path, done: this.#done, share: this.isDone ? 1 : this.#share, problems })
  }
}
