import { Worker } from 'node:worker_threads'
import type { Leaf } from '../../ingest/ingest-file.ts'
import type { Problem } from '../../model/problem.ts'
import type { LeafResult, ReadingConditions } from './read-leaf.ts'
import type { ThreadData } from './read-thread.ts'

/** How much one text may take before it is given up. */
export interface ReadingLimits {
  /** Seconds for the text, and as much again for each megabyte of it. */
  readonly seconds: number
  /** Megabytes of memory of the thread that reads it. */
  readonly megabytes: number
}

export const LIMITS: ReadingLimits = { seconds: 120, megabytes: 1024 }

/** Reads texts, several at once. */
export interface Reader {
  /** Never rejects: what breaks, or takes too long or too much, is that text's problem. */
  read(leaf: Leaf): Promise<LeafResult>
  /** Ends at once; what is being read is given up. */
  close(): Promise<void>
}

interface Job {
  readonly leaf: Leaf
  readonly settle: (result: LeafResult) => void
}

/**
 * A pool of threads that read texts with the same word files. A thread that breaks, hangs or grows too large is ended with
 * its text as a problem, and another one takes its place.
 */
export class ThreadPool implements Reader {
  readonly #data: ThreadData
  readonly #limits: ReadingLimits
  readonly #most: number
  readonly #threads = new Set<ReadingThread>()
  readonly #waiting: Job[] = []
  #isRetired = false

  /** `threads`: at most so many; they are started as texts come. */
  constructor({ lexicon, ingest, corrections }: ReadingConditions, threads: number, limits: ReadingLimits = LIMITS) {
    this.#data = { folders: lexicon.folders, version: lexicon.version, ingest, corrections }
    this.#limits = limits
    this.#most = threads
  }

  read(leaf: Leaf): Promise<LeafResult> {
    return new Promise((settle) => {
      this.#waiting.push({ leaf, settle })
      this.#next()
    })
  }

  /** Takes no more texts; each thread ends when it has read what it reads. */
  retire(): void {
    this.#isRetired = true
    for (const thread of this.#threads) if (thread.isFree) void thread.end()
  }

  async close(): Promise<void> {
    this.#waiting.length = 0
    await Promise.all([...this.#threads].map((thread) => thread.end()))
  }

  async #next(): Promise<void> {
    const thread = this.#waiting.length > 0 ? this.#freeThread() : undefined
    if (!thread) return
    const { leaf, settle } = this.#waiting.shift()!
    const result = await thread.read(leaf)
    if (this.#isRetired && this.#waiting.length === 0) await thread.end()
    if (thread.isBroken) this.#threads.delete(thread)
    settle(result)
    void this.#next()
  }

  #freeThread(): ReadingThread | undefined {
    for (const thread of this.#threads) if (thread.isFree) return thread
    if (this.#threads.size >= this.#most) return undefined
    const thread = new ReadingThread(this.#data, this.#limits)
    this.#threads.add(thread)
    return thread
  }
}

/** One thread, reading one text at a time. Once broken it is ended and reads no more. */
class ReadingThread {
  readonly #worker: Worker
  readonly #limits: ReadingLimits
  #finish: ((result: LeafResult) => void) | null = null
  #path = ''
  isBroken = false

  constructor(data: ThreadData, limits: ReadingLimits) {
    this.#limits = limits
    this.#worker = new Worker(threadFile, {
      workerData: data,
      resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
    })
    this.#worker.on('message', (result: LeafResult) => this.#finish?.(result))
    this.#worker.on('error', (error: NodeJS.ErrnoException) => this.#fail(...this.#explain(error)))
    this.#worker.on('exit', (code) => this.#fail(`the thread that read it ended with ${code}`, REPORT))
  }

  get isFree(): boolean {
    return this.#finish === null && !this.isBroken
  }

  read(leaf: Leaf): Promise<LeafResult> {
    const seconds = this.#limits.seconds * (1 + leaf.bytes.length / 2 ** 20)
    const { promise, resolve } = Promise.withResolvers<LeafResult>()
    const timer = setTimeout(
      () => this.#fail(`reading it took more than ${Math.round(seconds)} seconds`, remedyFor('--time-limit')),
      seconds * 1000,
    )
    this.#path = leaf.path
    this.#finish = (result) => {
      clearTimeout(timer)
      this.#finish = null
      resolve(result)
    }
    this.#worker.postMessage(leaf)
    return promise
  }

  async end(): Promise<void> {
    this.isBroken = true
    await this.#worker.terminate()
  }

  #fail(message: string, remedy: string): void {
    const finish = this.#finish
    void this.end()
    finish?.({ documents: [], problems: [givenUp(this.#path, message, remedy)] })
  }

  #explain(error: NodeJS.ErrnoException): [string, string] {
    return error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      ? [`reading it took more than ${this.#limits.megabytes} MB of memory`, remedyFor('--memory-limit')]
      : [`the thread that read it ended: ${error.message}`, REPORT]
  }
}

const REPORT = 'report this with the file; the other files are read'
const remedyFor = (option: string) => `split it, or allow more with ${option}`

/** TypeScript in a checkout, JavaScript where Readout is installed. */
const threadFile = new URL(import.meta.url.endsWith('.ts') ? './read-thread.ts' : './read-thread.js', import.meta.url)

const givenUp = (path: string, message: string, remedy: string): Problem => ({
  rule: 'read/given-up',
  severity: 'error',
  message,
  remedy,
  path,
})
