import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Problem } from '../model/problem.ts'
import type { Collection } from '../pipeline/collection.ts'

/** One adding, from what is received to what is kept. */
export interface AddJob {
  readonly id: string
  /** receiving: files come in; waiting: another adding runs; stopped: by a person, it can go on. */
  readonly state: 'receiving' | 'waiting' | 'running' | 'stopped' | 'done' | 'failed'
  readonly begun: string
  /** Files that came in, and addresses. */
  readonly received: number
  readonly done: number
  /** Of the bytes, from 0 to 1. */
  readonly share: number
  /** Texts a second since it was started last. */
  readonly rate: number
  readonly path: string | null
  readonly counts: {
    readonly added: number
    readonly unchanged: number
    readonly readAgain: number
    readonly failed: number
  } | null
  /** The latest ones. */
  readonly problems: readonly Problem[]
  readonly problemCount: number
  /** Why it failed, for people. */
  readonly failure: string | null
}

type Changing = { -readonly [Key in keyof AddJob]: AddJob[Key] } & {
  readonly folder: string
  addresses: readonly string[]
  stop: AbortController
}

/** Limits of what is received. */
const MOST = { bytes: 512 * 2 ** 20, files: 20_000, jobs: 50, problems: 200 }
/** Each thread has its own word files in memory; a few texts need no more than one. */
const FEW = 20
const MOST_THREADS = 4

/** What was received is more than is taken. */
export class TooMuch extends Error {}

/** Addings of one server: what is received lies below `folder`, and one is read at a time. */
export class AddJobs {
  readonly #jobs = new Map<string, Changing>()
  readonly #collection: Pick<Collection, 'add'>
  readonly #folder: string
  #line: Promise<void> = Promise.resolve()

  constructor(collection: Pick<Collection, 'add'>, folder: string) {
    this.#collection = collection
    this.#folder = folder
  }

  list(): AddJob[] {
    return [...this.#jobs.values()].reverse().map(showJob)
  }

  get(id: string): AddJob | null {
    const job = this.#jobs.get(id)
    return job ? showJob(job) : null
  }

  async begin(): Promise<AddJob> {
    for (const job of [...this.#jobs.values()].slice(0, Math.max(0, this.#jobs.size - MOST.jobs)))
      if (job.state === 'done') this.#jobs.delete(job.id)
    const id = randomUUID()
    const folder = join(this.#folder, id)
    await mkdir(folder, { recursive: true })
    const job: Changing = {
      id,
      state: 'receiving',
      begun: new Date().toISOString(),
      received: 0,
      done: 0,
      share: 0,
      rate: 0,
      path: null,
      counts: null,
      problems: [],
      problemCount: 0,
      failure: null,
      folder,
      addresses: [],
      stop: new AbortController(),
    }
    this.#jobs.set(id, job)
    return showJob(job)
  }

  /** Takes a file in under its own name; whole or not at all. Throws TooMuch. Null: there is no such adding, or it is past receiving. */
  async receive(id: string, name: string, body: ReadableStream<Uint8Array>): Promise<AddJob | null> {
    const job = this.#jobs.get(id)
    if (job?.state !== 'receiving') return null
    if (job.received >= MOST.files) throw new TooMuch(`more than ${MOST.files} files`)
    job.received++
    const target = join(job.folder, ...cleanName(name))
    const coming = join(this.#folder, `${id}.${randomUUID()}.part`)
    await mkdir(dirname(target), { recursive: true })
    let bytes = 0
    const counted = new Transform({
      transform(chunk: Uint8Array, _, next) {
        bytes += chunk.byteLength
        if (bytes > MOST.bytes) next(new TooMuch(`more than ${MOST.bytes / 2 ** 20} MB in one file`))
        else next(null, chunk)
      },
    })
    try {
      await pipeline(Readable.fromWeb(body as never), counted, createWriteStream(coming))
      await rename(coming, target)
    } catch (error) {
      job.received--
      await rm(coming, { force: true })
      throw error
    }
    return showJob(job)
  }

  /** Starts reading what was received, with these addresses; or goes on where it was stopped. Null: there is no such adding, or it runs. */
  start(id: string, addresses?: readonly string[]): AddJob | null {
    const job = this.#jobs.get(id)
    if (!job || job.state === 'running' || job.state === 'waiting' || job.state === 'done') return null
    if (addresses) {
      job.addresses = addresses
      job.received += addresses.length
    }
    job.state = 'waiting'
    job.failure = null
    job.stop = new AbortController()
    this.#line = this.#line.then(() => this.#run(job))
    return showJob(job)
  }

  /** Stops it; what is kept stays. */
  stop(id: string): AddJob | null {
    const job = this.#jobs.get(id)
    if (!job) return null
    if (job.state === 'waiting') job.state = 'stopped'
    job.stop.abort()
    return showJob(job)
  }

  /** Stops all and waits for what is under way. */
  async close(): Promise<void> {
    for (const job of this.#jobs.values()) this.stop(job.id)
    await this.#line
  }

  async #run(job: Changing): Promise<void> {
    if (job.state !== 'waiting') return
    job.state = 'running'
    job.problems = []
    job.problemCount = 0
    const since = performance.now()
    try {
      const { problems, ...counts } = await this.#collection.add([job.folder, ...job.addresses], {
        threads: job.received > FEW ? Math.min(availableParallelism(), MOST_THREADS) : 1,
        signal: job.stop.signal,
        onProgress: ({ done, share, path, problems }) => {
          Object.assign(job, { done, share, path, rate: done / ((performance.now() - since) / 1000) })
          note(job, problems)
        },
      })
      job.counts = counts
      job.problems = problems.slice(-MOST.problems)
      job.problemCount = problems.length
      job.state = job.stop.signal.aborted ? 'stopped' : 'done'
      if (job.state === 'done') job.share = 1
    } catch (error) {
      job.state = 'failed'
      job.failure = error instanceof Error ? error.message : String(error)
    }
  }
}

function note(job: Changing, problems: readonly Problem[]): void {
  job.problemCount += problems.length
  job.problems = [...job.problems, ...problems].slice(-MOST.problems)
}

/** What people see of it. */
const showJob = ({ folder: _, addresses: __, stop: ___, ...shown }: Changing): AddJob => ({ ...shown })

/** A name as it came, in parts that can not lead out of a folder; `file` where nothing is left. */
export function cleanName(name: string): string[] {
  const parts = name
    .normalize('NFC')
    .split(/[/\\]/)
    .map((part) =>
      part
        .replace(/[\u0000-\u001f\u007f<>:"|?*]/g, '_')
        .slice(-120)
        .trim(),
    )
    .filter((part) => part !== '' && !/^\.+$/.test(part))
  return parts.length === 0 ? ['file'] : parts.slice(-8)
}
