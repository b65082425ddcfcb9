import type { Article } from '../model/article.ts'
import type { Meeting } from '../model/meeting.ts'
import type { Reading } from '../model/reading.ts'
import { parseDay, toNumber } from '../text/calendar.ts'
import { contains } from '../text/span.ts'

/** An article of one reading. */
export interface AccountPlace {
  readonly document: string
  readonly article: number
}

/** Two accounts that seem to tell of one meeting. */
export interface AccountPair {
  readonly a: AccountPlace
  readonly b: AccountPlace
  /** What speaks for it, a line a reason. */
  readonly because: readonly string[]
}

/** The 15th in San Francisco is the 16th in Beijing, and papers print a day later. */
const MOST_DAYS = 2

interface Candidate extends AccountPlace {
  readonly party: string | null
  readonly days: readonly string[]
  readonly people: ReadonlySet<string>
}

/**
 * Pairs accounts of different parties whose meetings share participants of at least two parties and lie within two days.
 * Of several partners for one account the nearest in time comes first.
 */
export function pairAccounts(readings: readonly Reading[]): AccountPair[] {
  const candidates = readings.flatMap((reading) =>
    reading.articles.map((article, number) => candidateOf(reading, article, number)),
  )
  const pairs: (AccountPair & { distance: number })[] = []
  for (const [i, a] of candidates.entries())
    for (const b of candidates.slice(i + 1)) {
      const shared = [...a.people].filter((person) => b.people.has(person))
      const distance = daysApart(a.days, b.days)
      if (a.party === b.party || shared.length < 2 || distance === null || distance > MOST_DAYS) continue
      pairs.push({
        a,
        b,
        distance,
        because: [
          `both name ${shared.slice(0, 4).join(', ')}`,
          distance === 0 ? 'on the same day' : `${distance} day(s) apart`,
        ],
      })
    }
  return pairs
    .sort((one, other) => one.distance - other.distance)
    .map(({ a, b, because }) => ({
      a: { document: a.document, article: a.article },
      b: { document: b.document, article: b.article },
      because,
    }))
}

function candidateOf(reading: Reading, article: Article, number: number): Candidate {
  const meetings = reading.meetings.filter(
    (meeting: Meeting) => contains(article.span, meeting.span) && meeting.status === 'held',
  )
  return {
    document: reading.document.id,
    article: number,
    party: article.party,
    days: [
      ...meetings.flatMap((meeting) => meeting.date ?? []),
      ...(article.dateline?.date ? [article.dateline.date] : []),
      ...(article.published ? [article.published] : []),
    ],
    people: new Set(meetings.flatMap((meeting) => meeting.participants.map((participant) => participant.name))),
  }
}

/** Days between the nearest two dates; null when either has none to the day. */
function daysApart(a: readonly string[], b: readonly string[]): number | null {
  const distances = a
    .flatMap((first) => b.map((second) => dayNumber(first) - dayNumber(second)))
    .filter(Number.isFinite)
  return distances.length === 0 ? null : Math.min(...distances.map(Math.abs))
}

/** The number of a day `YYYY-MM-DD`; NaN for anything less exact. */
function dayNumber(date: string): number {
  const day = parseDay(date.slice(0, 10))
  return day ? toNumber(day) : Number.NaN
}
