import { workOn } from '../pipeline/queue/work.ts'
import { type ReadingOptions, readingOptions } from './add.ts'
import { ReadoutError } from './fail.ts'
import { openLexicon } from './open.ts'
import { printProblem } from './print-problem.ts'

/** `readout work`: reads what waits in the queue of a collection. Ctrl-C ends it once the texts under way are read. */
export async function work(
  options: ReadingOptions & { collection?: string; words: string[]; untilEmpty?: true; deadAfter?: number },
): Promise<void> {
  if (options.collection === undefined)
    throw new ReadoutError('the queue is that of a collection in PostgreSQL', 'name it with --collection postgres://…')
  const stop = new AbortController()
  const onInterrupt = () => {
    console.error('readout: ends when what is under way is read')
    stop.abort()
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, onInterrupt)
  const read = await workOn(options.collection, openLexicon(options.words), {
    ...readingOptions(options),
    untilEmpty: options.untilEmpty === true,
    ...(options.deadAfter === undefined ? {} : { deadAfter: options.deadAfter }),
    signal: stop.signal,
    onWait: () => console.error('readout: the database is away; waiting for it …'),
    onProgress({ path, read: count, problems }) {
      for (const problem of problems) console.error(printProblem(problem))
      if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${count} read · ${path.slice(-40)}`)
    },
  })
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K')
  console.log(`${read} read`)
}
