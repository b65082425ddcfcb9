import { issuesNamed } from '../../lexicon/issue-names.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { IdentityOf } from '../../link/decisions/identities.ts'
import { groupThreads, type PlacedTurn } from '../../link/threads/group-threads.ts'
import type { Turn } from '../../link/threads/read-turns.ts'
import { channelRow } from '../../link/threads/topics.ts'
import type { Thread } from '../../model/thread.ts'
import type { Extracts } from './extracts.ts'

/** Which threads are asked for; what is left out does not narrow. */
export interface ThreadFilter {
  /** An issue's identifier, its name or a word that texts have for it; narrower issues come with it. */
  readonly issue?: string
  /** A channel's identifier, or a word of its names. */
  readonly mechanism?: string
  readonly parties?: readonly string[]
  /** EDTF: what the record said on that day. */
  readonly asOf?: string
  /** At least so many events. */
  readonly least?: number
}

/** All turns of the collection, with their articles; parties and channels that somebody merged count as one. */
export async function loadTurns(extracts: Extracts, identityOf: IdentityOf): Promise<PlacedTurn[]> {
  const articleOf = await extracts.articles()
  return (await extracts.all('thread')).flatMap(({ document, extract }) =>
    extract.map((turn) => ({ ...joinIds(turn, identityOf), by: articleOf(document, turn.article) })),
  )
}

const CHANNEL = 'channel/'

function joinIds(turn: Turn, identityOf: IdentityOf): Turn {
  const parties = [...new Set(turn.parties.map(identityOf))].sort()
  return {
    ...turn,
    parties,
    alone: turn.alone && identityOf(turn.alone),
    mechanism: turn.mechanism && identityOf(turn.mechanism),
    chairs: turn.chairs.map((chair) => ({ ...chair, id: identityOf(chair.id) })),
    topics: turn.topics.map(({ key, span }) => ({
      key: key.startsWith(CHANNEL) ? `${CHANNEL}${identityOf(key.slice(CHANNEL.length))}` : key,
      span,
    })),
  }
}

/** The threads that a filter lets through, those with most events first. Throws UnknownIssueError. */
export function followThreads(turns: readonly PlacedTurn[], filter: ThreadFilter, lexicon: Lexicon): Thread[] {
  const { issue, mechanism, parties = [], asOf, least = 1 } = filter
  const wanted = issue === undefined ? null : new Set(issuesNamed(lexicon, issue))
  const threads = groupThreads(
    turns.filter((turn) => parties.every((party) => turn.parties.includes(party))),
    asOf ?? null,
  )
  const channels = mechanism === undefined ? null : findChannels(mechanism, turns, lexicon)
  return threads
    .filter((thread) => wanted === null || (thread.issue !== null && wanted.has(thread.issue)))
    .filter((thread) => channels === null || thread.mechanisms.some((one) => channels.has(one)))
    .filter(({ events }) => events.length >= least)
    .sort((a, b) => b.events.length - a.events.length || (a.id < b.id ? -1 : 1))
}

function findChannels(wanted: string, turns: readonly PlacedTurn[], lexicon: Lexicon): Set<string> {
  const words = wanted.toLowerCase()
  const ids = new Set(turns.flatMap(({ mechanism }) => mechanism ?? []))
  return new Set(
    [...ids].filter(
      (id) =>
        id === words ||
        Object.values(channelRow(lexicon, id)?.names ?? {})
          .flat()
          .some((name) => name.toLowerCase().includes(words)),
    ),
  )
}
