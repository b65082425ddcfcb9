import { printCsv } from '../export/csv.ts'
import type { FoundMeeting } from '../model/found-meeting.ts'
import { style } from './layout.ts'
import { type CollectionOptions, open } from './open.ts'

export interface MeetingsOptions extends CollectionOptions {
  readonly party?: readonly string[]
  readonly accountsOf?: readonly string[]
  readonly person?: string
  readonly from?: string
  readonly to?: string
  readonly least: string
  readonly json?: true
  readonly csv?: true
}

/** `readout meetings`: the meetings that the collection tells of, with every account and why it is there. */
export async function meetings(options: MeetingsOptions): Promise<void> {
  const collection = await open(options)
  try {
    const { party, accountsOf, person, from, to, least } = options
    const found = await collection.record.meetings({
      ...(party && { parties: party }),
      ...(accountsOf && { accountsOf }),
      ...(person && { person }),
      ...(from && { from }),
      ...(to && { to }),
      least: Number(least) || 1,
    })
    if (options.json) console.log(JSON.stringify({ meetings: found }))
    else if (options.csv) process.stdout.write(printCsv(found.flatMap(rowsOf)))
    else printMeetings(found)
  } finally {
    await collection.close()
  }
}

const rowsOf = (meeting: FoundMeeting) =>
  meeting.accounts.map((account) => ({
    meeting: meeting.id,
    date: meeting.date,
    kind: meeting.kind,
    place: meeting.place,
    participants: meeting.participants.map(({ name, party }) => `${name} (${party ?? '?'})`).join('; '),
    relation: account.relation,
    account_of: account.party,
    account: `${account.document}.${account.article}`,
    path: account.path,
    title: account.title,
    published: account.published,
    date_said: account.dateSaid ? account.date : null,
    start: account.span?.start ?? null,
    end: account.span?.end ?? null,
    words: account.words,
    because: account.because.join('; '),
  }))

function printMeetings(found: readonly FoundMeeting[]): void {
  if (found.length === 0) console.log('No meeting like that is told of in this collection.')
  for (const { id, kind, place, participants, accounts, balance } of found) {
    console.log(style('bold', `${id}  ${[kind, place].filter(Boolean).join(', ')}`))
    console.log(`  ${participants.map(({ name, party }) => `${name} (${party ?? '?'})`).join(', ')}`)
    console.log(
      `  rests on ${Object.entries(balance)
        .map(([party, count]) => `${count} of ${party}`)
        .join(', ')}`,
    )
    for (const { relation, document, article, party, title, path, because } of accounts)
      console.log(
        `    ${relation.padEnd(12)} ${document}.${article}  ${party ?? '–'}  ${title ?? path}${because.length > 0 ? style('dim', `  ${because.join('; ')}`) : ''}`,
      )
  }
}
