import { broaderIssues, isGeneralIssue } from '../../lexicon/issues.ts'
import { type Lexicon, perLexicon } from '../../lexicon/lexicon.ts'
import type { Mechanism } from '../../model/mechanism.ts'
import { listedChannels, topicKeyOf } from '../threads/topics.ts'

/** Before the issue in the identifier of a channel that no list names: known by what it is on, whatever it is called. */
const ON = 'on:'
/** Issues that only say that there is contact: "channels of communication" is not what a channel is on. */
const CONTACT = 'bilateral-relations'

/** Listed channels that bear the name of an issue, the only one of each: "counternarcotics working group". */
const byIssue = perLexicon((lexicon) => {
  const named = listedChannels(lexicon).filter((row) => row.topic !== null && topicKeyOf(lexicon, row.id) === row.topic)
  const groups = Map.groupBy(named, ({ topic }) => topic!)
  return new Map([...groups].flatMap(([issue, rows]) => (rows.length === 1 ? [[issue, rows[0]!.id] as const] : [])))
})

/**
 * The identifier by which all names of a channel, in all languages, are one: the word file's; for a channel in no list the
 * listed one that bears the name of its issue, else `on:` and its issue ("consultations on policy planning" = 外交政策规划磋商).
 * Null where nothing tells what it is on.
 */
export function channelOf(lexicon: Lexicon, { id, topic }: Pick<Mechanism, 'id' | 'topic'>): string | null {
  if (id !== null) return id
  if (topic === null) return null
  const isContact = isGeneralIssue(lexicon, topic) && [topic, ...broaderIssues(lexicon, topic)].includes(CONTACT)
  return isContact ? null : (byIssue(lexicon).get(topic) ?? `${ON}${topic}`)
}

/** The issue of a channel that is known by its issue alone; null for a listed one. */
export const issueOfChannel = (id: string): string | null => (id.startsWith(ON) ? id.slice(ON.length) : null)
