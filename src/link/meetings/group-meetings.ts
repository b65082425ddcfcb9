import type { FoundMeeting, MeetingAccount, MeetingRelation } from '../../model/found-meeting.ts'
import { gapBetween } from '../dates/day-window.ts'
import { type Fit, fitTellings } from './meet.ts'
import type { Attendee } from './people-in-title.ts'
import { announcing, isAccount, isAnnouncement, type Told } from './told.ts'

/** A telling in a meeting's group, with the reasons that brought it there. */
interface Member extends Told {
  readonly relation: MeetingRelation
  readonly because: readonly string[]
}

const ORDER: readonly MeetingRelation[] = ['account', 'announcement', 'mention']
/** Of several tellings in one article the best stands for it. */
const perArticle = (one: Told): string => `${one.by.document}.${one.by.number}`

/**
 * Groups tellings by the meeting that they tell of. What an article is about makes the groups, the surest dates
 * first; announcements and mentions join a group that is there, where one fits better than the others.
 * The result depends on the tellings only, not on their order.
 */
export function groupMeetings(tellings: readonly Told[]): FoundMeeting[] {
  const ordered = tellings.filter(({ people }) => people.length >= 2).sort(compareTold)
  const groups: Member[][] = []
  const byPair = new Map<string, Member[][]>()
  const near = (one: Told) => pairsOf(one.people).flatMap((pair) => byPair.get(pair) ?? [])
  const enter = (one: Told, group: Member[]) => {
    for (const pair of pairsOf(one.people)) {
      const known = byPair.get(pair)
      if (!known) byPair.set(pair, [group])
      else if (!known.includes(group)) known.push(group)
    }
  }
  const accounts = surestPerPair(ordered.filter(isAccount))
  const own = new Set(accounts)
  for (const one of accounts) {
    const found = isUndated(one) ? nearestGroup(one, near(one), true) : nearestGroup(one, near(one))
    const ahead = found || one.dateSaid ? null : nearestGroup(announcing(one), near(one), true)
    if (found) found.group.push({ ...one, relation: 'account', because: found.fit.because })
    else if (ahead) ahead.group.push({ ...one, relation: 'announcement', because: ahead.fit.because })
    else groups.push([{ ...one, relation: 'account', because: [] }])
    enter(one, found?.group ?? ahead?.group ?? groups.at(-1)!)
  }
  for (const one of ordered.filter((told) => !own.has(told))) {
    const found = nearestGroup(one, near(one), true)
    const relation = isAnnouncement(one) ? 'announcement' : 'mention'
    if (found) found.group.push({ ...one, relation, because: found.fit.because })
  }
  return groups.map(describeGroup).sort(byDate)
}

/** An account without any date belongs to the one meeting of its people that is told of, if there is one alone. */
const isUndated = ({ window, yearless }: Told): boolean => window === null && yearless === null

/** One account an article and pair of people: the telling of the surest date; further ones that say a day of their own stay. */
function surestPerPair(accounts: readonly Told[]): Told[] {
  const known = new Set<string>()
  return accounts.filter((one) => {
    const keys = pairsOf(one.people).map((pair) => `${perArticle(one)} ${pair}`)
    const isSecond = keys.some((key) => known.has(key))
    for (const key of keys) known.add(key)
    return !isSecond || (one.dateSaid && !one.yearless)
  })
}

/** Days that are said first, then less exact and inferred ones, then none; then by date and place in the collection. */
function compareTold(a: Told, b: Told): number {
  const sure = (one: Told) => (one.window === null ? 2 : one.dateSaid ? one.window.to - one.window.from : 1)
  return (
    sure(a) - sure(b) ||
    (a.window?.from ?? 0) - (b.window?.from ?? 0) ||
    compareText(a.by.document, b.by.document) ||
    a.by.number - b.by.number ||
    (a.span?.start ?? -1) - (b.span?.start ?? -1)
  )
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Every two people of different parties. */
function pairsOf(people: readonly Attendee[]): string[] {
  const ids = people.filter(({ party }) => party !== null)
  return ids.flatMap((a, i) =>
    ids.slice(i + 1).flatMap((b) => (a.party === b.party ? [] : [[a.id, b.id].sort().join(' ')])),
  )
}

/** The group that a telling fits best; with `clearly`, none where two fit alike. */
function nearestGroup(one: Told, groups: readonly Member[][], clearly = false): { group: Member[]; fit: Fit } | null {
  const fits = [...new Set(groups)].flatMap((group) => {
    const fit = fitGroup(one, group, isAccount(one) && isUndated(one))
    return fit ? [{ group, fit }] : []
  })
  fits.sort((a, b) => a.fit.distance - b.fit.distance)
  const [best, second] = fits
  if (!best || (clearly && second && second.fit.distance === best.fit.distance)) return null
  return best
}

/** The nearest fit to a member; null when none fits, or one of the same side is of another day. */
function fitGroup(one: Told, group: readonly Member[], undated: boolean): Fit | null {
  let best: Fit | null = null
  for (const member of group) {
    if (member.relation !== 'account') continue
    if (excludes(one, member)) return null
    const fit = fitTellings(member, one, undated)
    if (fit && (!best || fit.distance < best.distance)) best = fit
  }
  return best
}

/** Two accounts of one side that say different days tell of two meetings. */
const excludes = (a: Told, b: Told): boolean =>
  a.by.party !== null &&
  a.by.party === b.by.party &&
  a.dateFirm &&
  b.dateFirm &&
  a.window !== null &&
  b.window !== null &&
  gapBetween(a.window, b.window) > 0

function describeGroup(members: readonly Member[]): FoundMeeting {
  const accounts = members.filter(({ relation }) => relation === 'account')
  const date = dateOf(accounts)
  const people = peopleOf(accounts)
  const first = accounts[0]!
  const shown = bestPerArticle(members)
  const balance: Record<string, number> = {}
  for (const { by, relation } of shown)
    if (relation === 'account') balance[by.party ?? 'other'] = (balance[by.party ?? 'other'] ?? 0) + 1
  return {
    id: `${date ?? 'undated'}/${leadNames(first.people)}`,
    kind: (accounts.find(({ kind }) => kind === 'summit' || kind === 'call') ?? first).kind,
    date,
    place: accounts.find(({ place }) => place !== null)?.place ?? null,
    level: accounts.find(({ level }) => level !== null)?.level ?? null,
    participants: people,
    parties: [...new Set(people.flatMap(({ party }) => party ?? []))].sort(),
    accounts: shown.map(describeMember),
    balance,
  }
}

const leadNames = (people: readonly Attendee[]): string => {
  const leads = people.filter((one, at) => people.findIndex(({ party }) => party === one.party) === at).slice(0, 2)
  return leads
    .map(({ id }) => id.replace(/^(?:person|new)\//, ''))
    .sort()
    .join('+')
}

/** The date that most accounts say; the earliest of equals. Where none says one, the latest day that it can have been. */
function dateOf(accounts: readonly Member[]): string | null {
  const said = accounts.flatMap(({ date, dateSaid, yearless }) => (date && dateSaid && !yearless ? [date] : []))
  const counts = new Map<string, number>()
  for (const date of said) counts.set(date, (counts.get(date) ?? 0) + 1)
  const best = [...counts].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))[0]
  return best?.[0] ?? accounts.find(({ by }) => by.published)?.by.published ?? null
}

/** Those that most accounts name, first as the surest account names them. */
function peopleOf(accounts: readonly Member[]): Attendee[] {
  const people = new Map<string, Attendee>()
  for (const { people: named } of accounts) for (const one of named) if (!people.has(one.id)) people.set(one.id, one)
  return [...people.values()].filter(
    ({ id }) => accounts.filter((one) => one.people.some((person) => person.id === id)).length * 2 >= accounts.length,
  )
}

function bestPerArticle(members: readonly Member[]): Member[] {
  const best = new Map<string, Member>()
  for (const one of members) {
    const known = best.get(perArticle(one))
    if (!known || ORDER.indexOf(one.relation) < ORDER.indexOf(known.relation)) best.set(perArticle(one), one)
  }
  return [...best.values()].sort(
    (a, b) => ORDER.indexOf(a.relation) - ORDER.indexOf(b.relation) || compareText(orderOf(a), orderOf(b)),
  )
}

const orderOf = (one: Member): string => `${one.by.published ?? '9999'} ${perArticle(one)}`

function describeMember({ by, relation, date, dateSaid, place, span, words, because }: Member): MeetingAccount {
  const { document, number, path, title, language, genre, party, publisher, published, complete } = by
  return {
    document,
    article: number,
    path,
    title,
    language,
    genre,
    party,
    publisher,
    published,
    complete,
    relation,
    date,
    dateSaid,
    place,
    span,
    words,
    because: [...because],
  }
}

const byDate = (a: FoundMeeting, b: FoundMeeting): number =>
  compareText(a.date ?? '9999', b.date ?? '9999') || compareText(a.id, b.id)
