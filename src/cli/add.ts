import { availableParallelism } from 'node:os'
import { LIMITS } from '../pipeline/add/thread-pool.ts'
import { fail } from './fail.ts'
import { openOrMake } from './open.ts'
import { reportProgress } from './progress.ts'

/** Each thread has its own word files and model in memory, some 200 MB. */
const MOST_THREADS = 8

/** `readout add`: adds files to the collection, with progress. Ctrl-C stops at once; the same command goes on. */
export async function add(
  paths: readonly string[],
  options: {
    collection?: string
    words: string[]
    fields: Record<string, string>
    allowPrivate?: true
    repairs?: boolean
    threads?: number
    timeLimit?: number
    memoryLimit?: number
    json?: true
  },
): Promise<void> {
  const collection = await openOrMake(options)
  const stop = new AbortController()
  const onInterrupt = () => stop.abort()
  process.once('SIGINT', onInterrupt)
  const progress = reportProgress()
  try {
    const { problems, ...counts } = await collection.add(paths, {
      fields: options.fields,
      ...(options.allowPrivate ? { allowPrivate: true } : {}),
      ...(options.repairs === false ? { repairs: false } : {}),
      threads: options.threads ?? Math.min(availableParallelism(), MOST_THREADS),
      readingLimits: {
        seconds: options.timeLimit ?? LIMITS.seconds,
        megabytes: options.memoryLimit ?? LIMITS.megabytes,
      },
      onProgress: progress.report,
      signal: stop.signal,
    })
    progress.clear()
    console.log(
      options.json
        ? JSON.stringify({ ...counts, problems })
        : `${counts.added} added, ${counts.unchanged} there already, ${counts.readAgain} read again, ${counts.failed} failed · ${collection.path}`,
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
