import { printCsv } from '../export/csv.ts'
import { printThreads } from '../export/threads.ts'
import type { Thread } from '../model/thread.ts'
import { style } from './layout.ts'
import { type CollectionOptions, open } from './open.ts'

export interface FollowOptions extends CollectionOptions {
  readonly issue?: string
  readonly mechanism?: string
  readonly party?: readonly string[]
  readonly asOf?: string
  readonly least: string
  readonly json?: true
  readonly csv?: true
  readonly md?: true
}

/** `readout follow`: each undertaking with all that later documents say of it. */
export async function follow(options: FollowOptions): Promise<void> {
  const collection = await open(options)
  try {
    const { issue, mechanism, party, asOf, least } = options
    const threads = await collection.record.follow({
      ...(issue && { issue }),
      ...(mechanism && { mechanism }),
      ...(party && { parties: party }),
      ...(asOf && { asOf }),
      least: Number(least) || 1,
    })
    if (options.json) console.log(JSON.stringify({ asOf: asOf ?? null, threads }))
    else if (options.csv) process.stdout.write(printCsv(threads.flatMap(rowsOf)))
    else if (options.md) process.stdout.write(printThreads(threads))
    else printList(threads)
  } finally {
    await collection.close()
  }
}

const rowsOf = (thread: Thread) =>
  thread.events.map((event) => ({
    thread: thread.id,
    date: event.date,
    event: event.kind,
    reported: event.reported.status,
    by_words: event.reported.words,
    account_of: event.party,
    publisher: event.publisher,
    mechanism: event.mechanism,
    due: event.due,
    words: event.words,
    document: event.document,
    path: event.path,
    start: event.span.start,
    end: event.span.end,
    because: event.because.join('; '),
  }))

function printList(threads: readonly Thread[]): void {
  if (threads.length === 0) console.log('No undertaking like that is told of in this collection.')
  for (const { id, events, first, last, reported, assessed, dues } of threads) {
    console.log(style('bold', id))
    console.log(
      `  ${events.length} event(s), ${first ?? 'undated'} to ${last ?? 'undated'} · reported: ${reported.status}${reported.date ? ` (${reported.date}, ${reported.party ?? 'third party'})` : ''} · assessed: ${assessed} · silent since ${last ?? 'unknown'}`,
    )
    for (const { due, state, to } of dues)
      console.log(`  due ${due}: ${state === 'no evidence found' ? `no evidence found in the record to ${to}` : state}`)
    for (const { date, kind, party, words, reported: said } of events)
      console.log(
        `    ${date ?? '????-??-??'}  ${kind.padEnd(12)} ${(party ?? '–').padEnd(4)} ${said.status.padEnd(10)} ${words.slice(0, 110)}`,
      )
  }
}
