import { gapBetween, isOneDay } from '../dates/day-window.ts'
import type { Attendee } from './people-in-title.ts'
import type { Told } from './told.ts'

/** Why two tellings may be of one meeting, and how surely (the less the surer). */
export interface Fit {
  readonly distance: number
  readonly because: readonly string[]
}

/** The 15th in San Francisco is the 16th in Beijing: accounts of different parties may differ by a day. */
const ACROSS_ZONES = 1
const CONTACT: ReadonlySet<string> = new Set(['talks', 'summit', 'meal', 'visit', 'other'])
/** A telling whose date is not in its words fits less surely. */
const UNSAID = 0.5
/** What a shared place and kind speak for, and how alike two names of one place are. */
const OF_PLACE = 0.3
const OF_KIND = 0.1
const ALIKE = 0.6

/** Without a date a telling fits least surely. */
const UNDATED = 2

/**
 * Whether two tellings can be of one meeting: the first-named person of at least two parties is in both, the days fit,
 * the kinds do not exclude each other (a call is no visit). Null when they can not. `undated`: also where one has no date.
 */
export function fitTellings(a: Told, b: Told, undated = false): Fit | null {
  const shared = sharedPeople(a.people, b.people)
  if (new Set(shared.map(({ party }) => party)).size < 2) return null
  if (!leadsAgree(a.people, b.people)) return null
  if (!kindsAgree(a, b)) return null
  const time = fitInTime(a, b) ?? (undated ? fitWithoutDate(a, b) : null)
  if (!time) return null
  const place = a.place && b.place && arePlacesAlike(a.place, b.place) ? [`both at ${b.place}`] : []
  const kind = a.kind === b.kind ? [`both a ${KINDS[a.kind]}`] : []
  return {
    distance:
      time.distance +
      (a.dateSaid && b.dateSaid ? 0 : UNSAID) -
      (place.length > 0 ? OF_PLACE : 0) -
      (kind.length > 0 ? OF_KIND : 0),
    because: [
      `both name ${shared.map(({ name, party }) => `${name} (${party})`).join(', ')}`,
      time.because,
      ...kind,
      ...place,
    ],
  }
}

/** The kinds of meetings in the words of a reason: "both a call". */
export const KINDS: Readonly<Record<Told['kind'], string>> = {
  talks: 'meeting',
  call: 'call',
  visit: 'visit',
  summit: 'summit',
  letters: 'letter',
  meal: 'meal',
  other: 'meeting',
}

/** Whether two names of places share most of their pairs of letters, as spellings of one place do. */
function arePlacesAlike(a: string, b: string): boolean {
  const pairs = (words: string) =>
    new Set(Array.from({ length: Math.max(0, words.length - 1) }, (_, at) => words.slice(at, at + 2).toLowerCase()))
  const [first, second] = [pairs(a), pairs(b)]
  const shared = [...first].filter((pair) => second.has(pair)).length
  return (2 * shared) / Math.max(1, first.size + second.size) >= ALIKE
}

const sharedPeople = (a: readonly Attendee[], b: readonly Attendee[]): Attendee[] =>
  a.filter(({ id, party }) => party !== null && b.some((other) => other.id === id))

/** The person named first for each party, of one, takes part in the other, for at least two parties. */
function leadsAgree(a: readonly Attendee[], b: readonly Attendee[]): boolean {
  const agrees = (from: readonly Attendee[], to: readonly Attendee[]) =>
    leadsOf(from).filter(({ id }) => to.some((one) => one.id === id)).length >= 2
  return agrees(a, b) && agrees(b, a)
}

/** The first two parties' first-named people. */
function leadsOf(people: readonly Attendee[]): Attendee[] {
  const first = new Map<string, Attendee>()
  for (const one of people) if (one.party !== null && !first.has(one.party)) first.set(one.party, one)
  return [...first.values()].slice(0, 2)
}

function kindsAgree(a: Told, b: Told): boolean {
  if (a.kind === b.kind) return true
  return CONTACT.has(a.kind) && CONTACT.has(b.kind)
}

function fitInTime(a: Told, b: Told): { distance: number; because: string } | null {
  if (a.yearless || b.yearless) return fitWithoutYear(a, b)
  if (!a.window || !b.window) return null
  const gap = gapBetween(a.window, b.window)
  const said = a.dateSaid && b.dateSaid && isOneDay(a.window) && isOneDay(b.window)
  if (gap === 0)
    return {
      distance: said ? 0 : 0.25,
      because: said ? `both date it ${a.date}` : `their dates fit: ${shownDate(a)}; ${shownDate(b)}`,
    }
  if (gap > ACROSS_ZONES || (a.by.party === b.by.party && a.dateFirm && b.dateFirm)) return null
  return {
    distance: gap,
    because: `a day apart, ${shownDate(a)} and ${shownDate(b)}: each account dates by its own clock`,
  }
}

/** Only the people, the kind and the place speak for two tellings of which one has no date at all. */
function fitWithoutDate(a: Told, b: Told): { distance: number; because: string } | null {
  const isOpen = (one: Told) => one.window === null && one.yearless === null
  return isOpen(a) || isOpen(b)
    ? { distance: UNDATED, because: 'one of them has no date; no other meeting of these people fits as well' }
    : null
}

/** A date without a year meets the day and month of another. */
function fitWithoutYear(a: Told, b: Told): { distance: number; because: string } | null {
  const [open, dated] = a.yearless ? [a, b] : [b, a]
  if (dated.yearless || !dated.date?.slice(5).startsWith(open.yearless!)) return null
  return {
    distance: 1,
    because: `both name the ${open.yearless}; one of them gives no year, the other ${dated.date.slice(0, 4)}`,
  }
}

const shownDate = ({ date, dateSaid, by }: Told): string =>
  date && dateSaid ? date : by.published ? `published ${by.published}` : 'undated'
