import { broaderIssues, isGeneralIssue } from '../../lexicon/issues.ts'
import { type Lexicon, perLexicon } from '../../lexicon/lexicon.ts'
import type { Mechanism } from '../../model/mechanism.ts'
import { listedChannels, topicKeyOf } from '../threads/topics.ts'

/** Before the issue in the identifier of a channel that no list names: known by what it is on, whatever it is called. */
const ON = 'on:'
/** Issues that only say that there is contact: "channels of communication" is not what a channel is on. */
const CONTACT = 'bilateral-relations'

/**
 * Names that only say what a channel is on, by language of their letters; proper names ("Trade and Technology Council", 能源商务论坛)
 * are of one channel each and need the list. en: consultations, talks, a dialogue, a working group in small letters.
 * zh: 磋商, 工作组, 热线, 工作会晤, 战略对话 and the like at the end.
 */
const DESCRIBES =
  /\b(?:consultations?|talks|dialogues?|working groups?|hotlines?|communications?|channels?|meetings?)\b|(?:磋商|工作组|热线|工作会晤|(?:战略|高级别|高层|政府间)对话|(?:对话|沟通|磋商)机制)(?:会议)?$/u
/** Any word of contact: a name without one is an item of a list of fields ("consultations on A, B and C"). */
const CONTACT_WORD =
  /\b(?:council|committee|commission|forum|group|dialogue|task force|board|mechanism|agreement|initiative|partnership|envoy|representative|office)s?\b|使|员|代表|办公室|组$|论坛|会$|委员会|理事会|协定|协议|机制|对话|峰会|会议|合作|组织/iu

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
export function channelOf(
  lexicon: Lexicon,
  { id, topic, name }: Pick<Mechanism, 'id' | 'topic' | 'name'>,
): string | null {
  if (id !== null) return id
  if (topic === null || (CONTACT_WORD.test(name) && !DESCRIBES.test(name))) return null
  const isContact = isGeneralIssue(lexicon, topic) && [topic, ...broaderIssues(lexicon, topic)].includes(CONTACT)
  return isContact ? null : (byIssue(lexicon).get(topic) ?? `${ON}${topic}`)
}

/** The issue of a channel that is known by its issue alone; null for a listed one. */
export const issueOfChannel = (id: string): string | null => (id.startsWith(ON) ? id.slice(ON.length) : null)
