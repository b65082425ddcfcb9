import type { Lexicon } from '../../../lexicon/lexicon.ts'
import { perLexicon } from '../../../lexicon/lexicon.ts'
import { venues } from '../../../lexicon/tables/venue.ts'
import type { Meeting } from '../../../model/meeting.ts'
import type { Problem } from '../../../model/problem.ts'
import { contains, type Span } from '../../../text/span.ts'

/** A meeting that is told of by the names of one venue. */
interface Told {
  readonly meeting: Meeting
  /** Place of the first of the names, and all of them. */
  readonly span: Span
  readonly names: ReadonlySet<string>
}

const venuesOf = perLexicon((lexicon) =>
  lexicon.rows(venues).map(({ en, zh }) => {
    const quote = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    const longestFirst = (names: readonly string[]) => [...names].sort((a, b) => b.length - a.length).map(quote)
    return new RegExp(`(?<!\\p{L})(?:${longestFirst(en).join('|')})(?!\\p{L})|${longestFirst(zh).join('|')}`, 'gu')
  }),
)

/**
 * Meetings that an article tells of by two names of one venue, as the word file `names/venues` lists them ("the talks in
 * Chennai", "the Mamallapuram summit"): a notice at the second name. Nothing is said where the two differ in date
 * or share no person, nor where the text itself puts both names together.
 */
export function findVenueNames(
  text: string,
  articles: readonly Span[],
  meetings: readonly Meeting[],
  lexicon: Lexicon,
): Problem[] {
  return articles.flatMap((article) => {
    const own = meetings.filter(({ span }) => contains(article, span))
    return venuesOf(lexicon).flatMap((pattern) => {
      const told = own.flatMap((meeting) => tellBy(text, meeting, pattern))
      if (told.some(({ names }) => names.size > 1)) return []
      const first = told[0]
      const other = told.find((one) => first && !sameNames(one, first) && canBeOne(one.meeting, first.meeting))
      return first && other ? [noticeOf(text, first, other)] : []
    })
  })
}

function tellBy(text: string, meeting: Meeting, pattern: RegExp): Told[] {
  const { start, end } = meeting.span
  const named = [...text.slice(start, end).matchAll(pattern)]
  const first = named[0]
  if (!first) return []
  const at = start + first.index
  return [{ meeting, span: { start: at, end: at + first[0].length }, names: new Set(named.map(([name]) => name)) }]
}

const sameNames = (one: Told, other: Told): boolean => [...one.names].every((name) => other.names.has(name))

function canBeOne(one: Meeting, other: Meeting): boolean {
  if (one.date && other.date && !one.date.startsWith(other.date) && !other.date.startsWith(one.date)) return false
  const people = (meeting: Meeting) => meeting.participants.filter(({ id, party }) => id !== party)
  const [here, there] = [people(one), people(other)]
  return here.length === 0 || there.length === 0 || here.some(({ id }) => there.some((person) => person.id === id))
}

function noticeOf(text: string, first: Told, other: Told): Problem {
  const quote = ({ start, end }: Span) => `“${text.slice(start, end).replace(/\s+/g, ' ')}”`
  return {
    rule: 'names/two-names-of-one-venue',
    severity: 'notice',
    message: `a meeting is told of by ${quote(other.span)}, and one by ${quote(first.span)}: two names of one venue`,
    remedy: 'look whether one meeting is meant, and whose words give it which name',
    span: other.span,
  }
}
