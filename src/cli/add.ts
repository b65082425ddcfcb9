import { availableParallelism } from 'node:os'
import { LIMITS } from '../pipeline/add/thread-pool.ts'
import { fail } from './fail.ts'
import { openOrMake } from './open.ts'
import { printProblem } from './print-problem.ts'
import { reportProgress } from './progress.ts'

/** How much of the machine reading takes, as people asked for it or as it is best. */
export const readingOptions = ({ threads, timeLimit, memoryLimit }: ReadingOptions) => ({
  threads: threads ?? Math.min(availableParallelism(), MOST_THREADS),
  readingLimits: { seconds: timeLimit ?? LIMITS.seconds, megabytes: memoryLimit ?? LIMITS.megabytes },
})

export interface ReadingOptions {
  readonly threads?: number
  readonly timeLimit?: number
  readonly memoryLimit?: number
}

/** Each thread has its own word files and model in memory, some 200 MB. */
const MOST_THREADS = 8

/** `readout add`: adds files to the collection, with progress. Ctrl-C stops at once; the same command goes on. */
export async function add(
  paths: readonly string[],
  options: ReadingOptions & {
    collection?: string
    words: string[]
    fields: Record<string, string>
    allowPrivate?: true
    repairs?: boolean
    queue?: true
    json?: true
  },
): Promise<void> {
  const collection = await openOrMake(options)
  const stop = new AbortController()
  const onInterrupt = () => stop.abort()
  process.once('SIGINT', onInterrupt)
  const progress = reportProgress()
  const taken = {
    fields: options.fields,
    ...(options.allowPrivate ? { allowPrivate: true } : {}),
    ...(options.repairs === false ? { repairs: false } : {}),
    signal: stop.signal,
  }
  const say = (counts: object, words: string) =>
    console.log(options.json ? JSON.stringify(counts) : `${words} · ${collection.path}`)
  try {
    const outcome = options.queue
      ? await collection.enqueue(paths, taken)
      : await collection.add(paths, { ...taken, ...readingOptions(options), onProgress: progress.report })
    progress.clear()
    const { problems } = outcome
    if ('queued' in outcome) {
      for (const problem of problems) console.error(printProblem(problem))
      say(outcome, `${outcome.queued} waiting to be read, ${outcome.unchanged} there already`)
    } else
      say(
        outcome,
        `${outcome.added} added, ${outcome.unchanged} there already, ${outcome.readAgain} read again, ${outcome.failed} failed`,
      )
    if (problems.some((problem) => problem.severity !== 'notice')) process.exitCode = 1
    if (stop.signal.aborted)
      fail(Object.assign(new Error('stopped'), { remedy: 'the same command goes on where it stopped' }), 130)
  } finally {
    process.off('SIGINT', onInterrupt)
    progress.clear()
    await collection.close()
  }
}
