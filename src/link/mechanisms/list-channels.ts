import { issueLabel } from '../../lexicon/issues.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Channel } from '../../model/channel.ts'
import type { ReportedStatus, ThreadEvent } from '../../model/thread.ts'
import { windowOf } from '../dates/day-window.ts'
import { describeEvents, type PlacedTurn } from '../threads/group-threads.ts'
import { channelRow } from '../threads/topics.ts'
import { issueOfChannel } from './channel-of.ts'

const STATES: Readonly<Partial<Record<ReportedStatus, Channel['state']>>> = {
  agreed: 'agreed',
  begun: 'established',
  held: 'active',
  progress: 'active',
  suspended: 'suspended',
  resumed: 'resumed',
}

/**
 * The lives of the channels, listed ones and those known by what they are on, between the same parties, all their names counted as one, those with most events
 * first. `asOf` (EDTF): as known on that day.
 */
export function listChannels(turns: readonly PlacedTurn[], lexicon: Lexicon, asOf: string | null = null): Channel[] {
  const limit = asOf === null ? null : (windowOf(asOf)?.to ?? null)
  const known = turns.filter(
    ({ mechanism, date }) =>
      mechanism !== null && (limit === null || (date !== null && (windowOf(date)?.from ?? Infinity) <= limit)),
  )
  const groups = Map.groupBy(known, ({ mechanism, parties }) => `${mechanism} ${parties.join(' ')}`)
  return [...groups.values()]
    .map((own) => describeChannel(own, lexicon))
    .sort((a, b) => b.events.length - a.events.length || (a.id + a.parties < b.id + b.parties ? -1 : 1))
}

function describeChannel(turns: readonly PlacedTurn[], lexicon: Lexicon): Channel {
  const { mechanism, parties } = turns[0]!
  const row = channelRow(lexicon, mechanism!)
  const issue = row ? row.topic : issueOfChannel(mechanism!)
  const events = describeEvents(turns, issue ?? mechanism!)
  const days = (status: ReportedStatus) => daysOf(events.filter(({ reported }) => reported.status === status))
  const telling = events.findLast(({ reported }) => STATES[reported.status] !== undefined)
  return {
    id: mechanism!,
    names: row ? copyNames(row.names) : namesOfIssue(lexicon, issue),
    issue,
    parties: [...parties],
    state: telling ? STATES[telling.reported.status]! : 'unknown',
    founded: days('begun')[0] ?? null,
    met: days('held'),
    suspended: days('suspended'),
    resumed: days('resumed'),
    rounds: roundsOf(events),
    chairs: chairsOf(events),
    called: namesOf(events),
    origins: events.flatMap(({ act }, at) => (act !== null && FOUNDING.has(act) ? [at] : [])),
    lastHeardOf: daysOf(events).at(-1) ?? null,
    events,
  }
}

const copyNames = (names: Readonly<Record<string, readonly string[]>>): Channel['names'] =>
  Object.fromEntries(Object.entries(names).map(([language, own]) => [language, [...own]]))

/** A channel in no list is called by what it is on. */
const namesOfIssue = (lexicon: Lexicon, issue: string | null): Channel['names'] =>
  issue === null
    ? {}
    : Object.fromEntries(['en', 'zh'].map((language) => [language, [issueLabel(lexicon, issue, language)]]))

/** Acts of a commitment that give rise to a channel. */
const FOUNDING: ReadonlySet<NonNullable<ThreadEvent['act']>> = new Set(['establish', 'launch', 'resume'])

/** The rounds that are numbered, in their order, each with the first day of an account that tells of it. */
function roundsOf(events: readonly ThreadEvent[]): Channel['rounds'] {
  const told = events.filter(({ round }) => round !== null)
  return [...Map.groupBy(told, ({ round }) => round!)]
    .map(([round, own]) => ({ round, ...reachOf(own) }))
    .sort((a, b) => a.round - b.round)
    .map(({ round, first }) => ({ round, date: first }))
}

function chairsOf(events: readonly ThreadEvent[]): Channel['chairs'] {
  const said = events.flatMap((event) => event.chairs.map((chair) => ({ ...chair, date: event.date })))
  return [...Map.groupBy(said, ({ id }) => id).values()].map((own) => {
    const { id, name, party } = own[0]!
    return { id, name, party, ...reachOf(own) }
  })
}

function namesOf(events: readonly ThreadEvent[]): Channel['called'] {
  const said = events.flatMap(({ called, language, date }) =>
    called === null ? [] : [{ name: called, language, date }],
  )
  return [...Map.groupBy(said, ({ name, language }) => `${language} ${name.toLowerCase()}`).values()].map((own) => {
    const { name, language } = own[0]!
    return { name, language, ...reachOf(own), places: own.length }
  })
}

/** The first and the last day of events in the order of their dates. */
function reachOf(events: readonly { readonly date: string | null }[]) {
  const days = daysOf(events)
  return { first: days[0] ?? null, last: days.at(-1) ?? null }
}

const daysOf = (events: readonly { readonly date: string | null }[]): string[] => [
  ...new Set(events.flatMap(({ date }) => date ?? [])),
]
