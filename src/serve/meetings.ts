import type { FoundMeeting } from '../model/found-meeting.ts'
import type { CollectionRecord } from '../pipeline/record/record.ts'
import { countFacet } from './facets.ts'
import type { Kept } from './kept.ts'
import { allThreads } from './ledger.ts'
import { binByTime } from './time-bins.ts'

/** What is asked of the meetings; what is left out does not narrow. */
export interface MeetingsAsked {
  readonly party: readonly string[]
  readonly person?: string | undefined
  readonly kind?: string | undefined
  readonly place?: string | undefined
  readonly issue?: string | undefined
  /** EDTF: a year, a month or a day. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly least: number
  readonly order: 'newest' | 'oldest'
  readonly limit: number
  readonly offset: number
}

/** The issues that the threads of the record name in each account. */
async function indexIssues(record: CollectionRecord, kept: Kept): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const issues = new Map<string, Set<string>>()
  for (const { issue, events } of await allThreads(record, kept))
    for (const { document, article } of issue === null ? [] : events) {
      const account = `${document}.${article}`
      const own = issues.get(account)
      if (own) own.add(issue!)
      else issues.set(account, new Set([issue!]))
    }
  return issues
}

/** A page of the meetings that fit, with a timeline of all of them and the values by which they can be narrowed. */
export async function findMeetings(record: CollectionRecord, kept: Kept, asked: MeetingsAsked) {
  const { party, person, kind, place, issue, from, to, least, order, limit, offset } = asked
  const issues = await kept('issues of accounts', () => indexIssues(record, kept))
  const issuesOf = ({ accounts }: FoundMeeting): string[] => [
    ...new Set(
      accounts
        .filter(({ relation }) => relation === 'account')
        .flatMap(({ document, article }) => [...(issues.get(`${document}.${article}`) ?? [])]),
    ),
  ]
  const found = (
    await record.meetings({
      parties: party,
      least,
      ...(person && { person }),
      ...(from && { from }),
      ...(to && { to }),
    })
  ).filter(
    (meeting) =>
      (kind === undefined || meeting.kind === kind) &&
      (place === undefined || meeting.place?.toLowerCase().includes(place.toLowerCase())) &&
      (issue === undefined || issuesOf(meeting).includes(issue)),
  )
  const ordered = [...found].sort((a, b) => compareDates(a, b, order))
  const names = new Map(found.flatMap(({ participants }) => participants.map(({ id, name }) => [id, name] as const)))
  return {
    total: found.length,
    timeline: binByTime(
      found,
      ({ date }) => date,
      ({ accounts }) => accounts.filter(({ relation }) => relation === 'account').length > 1,
      from,
      to,
    ),
    facets: {
      party: countFacet(found, ({ parties }) => parties),
      person: countFacet(
        found,
        ({ participants }) => participants.map(({ id }) => id),
        (id) => names.get(id) ?? null,
      ),
      kind: countFacet(found, (meeting) => [meeting.kind]),
      place: countFacet(found, (meeting) => (meeting.place === null ? [] : [meeting.place])),
      issue: countFacet(found, issuesOf),
    },
    meetings: ordered.slice(offset, offset + limit).map((meeting) => ({ ...meeting, issues: issuesOf(meeting) })),
  }
}

/** By date, the undated last in either order. */
function compareDates(a: FoundMeeting, b: FoundMeeting, order: MeetingsAsked['order']): number {
  if (a.date === null || b.date === null) return Number(a.date === null) - Number(b.date === null)
  const [one, other] = [dayOf(a.date), dayOf(b.date)]
  const by = one < other ? -1 : one > other ? 1 : 0
  return order === 'newest' ? -by : by
}

/** So many days has a month, about. */
const MONTH = 30.5

/** A date that sorts: a week (`2024-W13`) stands in the month it falls in. */
const dayOf = (date: string): string =>
  date.replace(
    /^(\d{4})-W(\d\d).*/,
    (_, year: string, week: string) =>
      `${year}-${String(Math.min(12, Math.floor((Number(week) * 7) / MONTH) + 1)).padStart(2, '0')}`,
  )
