import type { Meeting } from '../../model/meeting.ts'
import { type Reading, titleOf } from '../../model/reading.ts'
import { contains, type Span } from '../../text/span.ts'
import { type Attendee, peopleInTitle } from './people-in-title.ts'
import { kindInTitle } from './title-kind.ts'

/** One place of an article that tells of a meeting: what linking needs of it, without the text. */
export interface Telling {
  /** Index into the reading's articles. */
  readonly article: number
  /** Null where only a title outside the text tells of it. */
  readonly span: Span | null
  readonly words: string
  readonly kind: Meeting['kind']
  readonly status: Meeting['status']
  readonly date: string | null
  readonly dateSaid: boolean
  /** Whether the words of the date hold its number ("May 20"); "today" counts from the day of writing, wherever that was. */
  readonly dateFirm: boolean
  readonly place: string | null
  readonly level: Meeting['level']
  readonly people: readonly Attendee[]
  /** Parties that meet, people's and those named without people. */
  readonly parties: readonly string[]
  /** What the article is about: told in its title or its first sentences (without a date of its own: the very first). */
  readonly main: boolean
}

/** A meeting told in the first sentences of an article's prose is what the article is about. */
const LEAD_SENTENCES = 3
const LONGEST_QUOTE = 240

/** The tellings of a reading, in text order: those of its meeting layer, and those that only a title gives. */
export function readTellings(reading: Reading): Telling[] {
  return reading.articles.flatMap((article, number) => {
    const lead = (dated: boolean) => endOfLead(reading, number, dated ? LEAD_SENTENCES : 1)
    const told = reading.meetings
      .filter((meeting) => contains(article.span, meeting.span))
      .map((meeting) => tellingOf(reading, meeting, number, lead))
    const titled = titledTelling(reading, number)
    if (!titled) return told
    const same = told.findIndex((one) => one.status !== 'mentioned' && isBetween(titled.people, one.people))
    if (same < 0) return [{ ...titled, status: told.some(isToCome(titled)) ? 'planned' : 'held' }, ...told]
    return told.map((one, at) => (at === same ? { ...one, main: true } : one))
  })
}

/** Where the first sentences of an article's prose end. */
function endOfLead({ sentences, articles }: Reading, article: number, count: number): number {
  const prose = sentences.filter((one) => one.article === article && one.kind === 'prose').slice(0, count)
  return prose.at(-1)?.span.end ?? articles[article]!.span.start
}

/** Whether a title's people all take part in what the text tells. */
const isBetween = (titled: readonly Attendee[], told: readonly Attendee[]): boolean =>
  titled.every(({ id }) => told.some((one) => one.id === id))

/** A text that speaks of what one of the title's people will do, and of nothing held, announces. */
const isToCome = (titled: Telling) => (one: Telling, _: number, told: readonly Telling[]) =>
  one.status === 'planned' &&
  one.people.some(({ id }) => titled.people.some((person) => person.id === id)) &&
  !told.some(({ main, status }) => main && status === 'held')

function tellingOf(reading: Reading, meeting: Meeting, article: number, lead: (dated: boolean) => number): Telling {
  const people = meeting.participants
    .filter(({ id, party }) => id !== party)
    .map(({ id, name, party }): Attendee => ({ id, name, party }))
  return {
    article,
    span: meeting.span,
    words: quoteOf(reading.text, meeting.span),
    kind: meeting.kind,
    status: meeting.status,
    date: meeting.date,
    dateSaid: meeting.dateSaid !== null,
    dateFirm: meeting.dateSaid !== null && /\d/.test(reading.text.slice(meeting.dateSaid.start, meeting.dateSaid.end)),
    place: meeting.place,
    level: meeting.level,
    people,
    parties: partiesOf(meeting.participants),
    main:
      meeting.span.start < lead(meeting.dateSaid !== null || meeting.status === 'planned') &&
      meeting.status !== 'mentioned',
  }
}

const partiesOf = (people: readonly { readonly party: string | null }[]): string[] =>
  [...new Set(people.flatMap(({ party }) => (party === null || party === 'both' ? [] : [party])))].sort()

const quoteOf = (text: string, span: Span): string =>
  text
    .slice(span.start, Math.min(span.end, span.start + LONGEST_QUOTE))
    .replace(/\s+/g, ' ')
    .trim()

/** A title that names people of two parties and a word of meeting: "Readout of President A's Call with President B". */
function titledTelling(reading: Reading, number: number): Telling | null {
  const title = titleOf(reading, number)
  const article = reading.articles[number]!
  if (title === null) return null
  const kind = kindInTitle(title, article.language)
  if (kind === null) return null
  const people = peopleInTitle(reading, number, title)
  const parties = partiesOf(people)
  if (parties.length < 2) return null
  const date = article.dateline?.date ?? article.published
  return {
    article: number,
    span: article.title,
    words: title,
    kind,
    status: 'held',
    date,
    dateSaid: false,
    dateFirm: false,
    place: null,
    level: null,
    people,
    parties,
    main: true,
  }
}
