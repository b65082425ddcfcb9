import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Channel } from '../../model/channel.ts'
import type { ReportedStatus, ThreadEvent } from '../../model/thread.ts'
import { windowOf } from '../dates/day-window.ts'
import { describeEvents, type PlacedTurn } from '../threads/group-threads.ts'
import { channelRow } from '../threads/topics.ts'

const STATES: Readonly<Partial<Record<ReportedStatus, Channel['state']>>> = {
  agreed: 'agreed',
  begun: 'established',
  held: 'active',
  progress: 'active',
  suspended: 'suspended',
  resumed: 'resumed',
}

/**
 * The lives of the listed channels between the same parties, all their names counted as one, those with most events
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
  const events = describeEvents(turns, row?.topic ?? mechanism!)
  const days = (status: ReportedStatus) => daysOf(events.filter(({ reported }) => reported.status === status))
  const telling = events.findLast(({ reported }) => STATES[reported.status] !== undefined)
  return {
    id: mechanism!,
    names: Object.fromEntries(Object.entries(row?.names ?? {}).map(([language, names]) => [language, [...names]])),
    issue: row?.topic ?? null,
    parties: [...parties],
    state: telling ? STATES[telling.reported.status]! : 'unknown',
    founded: days('begun')[0] ?? null,
    met: days('held'),
    suspended: days('suspended'),
    resumed: days('resumed'),
    lastHeardOf: daysOf(events).at(-1) ?? null,
    events,
  }
}

const daysOf = (events: readonly ThreadEvent[]): string[] => [...new Set(events.flatMap(({ date }) => date ?? []))]
