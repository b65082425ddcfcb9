import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Measure } from '../scripts/report.ts'
import type { FoundMeeting } from '../src/model/found-meeting.ts'
import { openArchives } from './archives.ts'
import { shared } from './shared.ts'

interface GoldRow {
  readonly meeting: string
  readonly document: string
  readonly item: string
  readonly relation: string
}

const rows = readFileSync(join(shared, 'gold/meetings.tsv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line): GoldRow => {
    const [meeting, , , , , document, item, relation] = line.split('\t') as string[]
    return { meeting: meeting!, document: document!, item: item!, relation: relation! }
  })

/** The found meetings that gold's article stands in. */
const meetingsOf = (found: readonly FoundMeeting[], { document, item }: GoldRow, relations: ReadonlySet<string>) =>
  found.filter(({ accounts }) =>
    accounts.some(
      (account) =>
        relations.has(account.relation) && account.path.endsWith(document) && (item === '-' || account.title === item),
    ),
  )

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : ((100 * part) / whole).toFixed(1))
const ANY = new Set(['account', 'announcement', 'mention'])
const OWN = new Set(['account', 'announcement'])

const measure: Measure = async () => {
  const collection = await openArchives()
  try {
    const found = await collection.record.meetings({ parties: ['USA', 'CHN'] })
    const accounts = rows.filter(({ relation }) => relation === 'account')
    const byMeeting = Map.groupBy(rows, ({ meeting }) => meeting)
    let pairs = 0
    let joined = 0
    for (const members of byMeeting.values())
      for (const [i, a] of members.entries())
        for (const b of members.slice(i + 1)) {
          pairs++
          const other = meetingsOf(found, b, ANY)
          if (meetingsOf(found, a, ANY).some((meeting) => other.includes(meeting))) joined++
          else if (process.env.READOUT_EVAL_WRONG) console.log('apart', a.document, a.item, '|', b.document, b.item)
        }
    const missed = accounts.filter((row) => meetingsOf(found, row, OWN).length === 0)
    if (process.env.READOUT_EVAL_WRONG)
      for (const row of missed) console.log('missed', row.meeting, row.document, row.item)
    const both = await collection.record.meetings({ accountsOf: ['USA', 'CHN'] })
    return {
      title: 'Meetings found over both archives',
      command: 'npm run eval -- meetings',
      body: `Both archives and the seeds (${(await collection.documents()).length} documents), against the list of Chinese–American meetings. Joined: two articles that the list gives to one meeting stand in one found meeting. Precision is read by eye: the meetings are listed.

| accounts in the list | found as accounts or announcements | R | pairs in the list | joined | R |
|---|---|---|---|---|---|
| ${accounts.length} | ${accounts.length - missed.length} | ${percent(accounts.length - missed.length, accounts.length)} | ${pairs} | ${joined} | ${percent(joined, pairs)} |

Meetings found in all: ${(await collection.record.meetings()).length}. With an American and a Chinese account: ${both.length}.

| found | kind | accounts, whose |
|---|---|---|
${both
  .map(
    ({ id, kind, balance }) =>
      `| ${id} | ${kind} | ${Object.entries(balance)
        .map(([party, count]) => `${party} ${count}`)
        .join(', ')} |`,
  )
  .join('\n')}`,
      figures: [
        {
          ...{ what: 'meetings', language: null, texts: 'archive', cases: accounts.length },
          R: (100 * (accounts.length - missed.length)) / accounts.length,
        },
      ],
    }
  } finally {
    await collection.close()
  }
}
export default measure
