import { fail } from './fail.ts'
import { openOrMake } from './open.ts'
import { printProblem } from './print-problem.ts'
import { reportProgress } from './progress.ts'

/** `readout add`: adds files to the collection, with progress. Ctrl-C stops between two files; the same command goes on. */
export async function add(
  paths: readonly string[],
  options: {
    collection?: string
    words: string[]
    fields: Record<string, string>
    allowPrivate?: true
    repairs?: boolean
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
      onProgress: progress.report,
      signal: stop.signal,
    })
    progress.clear()
    for (const problem of problems) console.error(printProblem(problem))
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
