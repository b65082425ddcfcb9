import { broaderIssues, isGeneralIssue } from '../lexicon/issues.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { lengthOf } from '../text/span.ts'
import { compareTerms, type Likeness } from './likeness.ts'
import { relateParties } from './parties.ts'
import type { ReadSentence, Unit } from './units.ts'

/** Two passages that tell of the same thing, and why that is held. */
export interface Link {
  readonly a: Unit
  readonly b: Unit
  readonly score: number
  readonly likeness: Likeness
  /** What made them meet beside words: the shared issue, the channel, the act, the party; one names only a topic. */
  readonly issue: string | null
  readonly mechanism: string | null
  readonly sameAct: boolean
  readonly sameParty: boolean
  readonly topic: boolean
}

/** From this score on two passages meet; less is asked where more than words agrees. */
const MEET = 0.4
/** What agreement in more than words adds to the score. */
const OF = {
  mechanism: 0.4,
  channel: 0.12,
  issue: 0.1,
  topic: 0.3,
  exchange: 0.25,
  act: 0.06,
  party: 0.03,
  partOfParty: -0.06,
}
/** A link stands beside a better one of the same passage when it is at least this near to it. */
const BESIDE = 0.75

/**
 * The links between two accounts: for each pair of sentences the two passages that are most alike; of these, those
 * that are alike enough, that the parties' roles allow, and that no much better link of the same passages outdoes.
 */
export function meet(a: readonly ReadSentence[], b: readonly ReadSentence[], lexicon: Lexicon): Link[] {
  const links = a.flatMap((one) => b.flatMap((other) => bestLinks(one, other, lexicon)))
  const bestOf = new Map<string, number>()
  for (const link of links) for (const key of keysOf(link)) bestOf.set(key, Math.max(link.score, bestOf.get(key) ?? 0))
  return links.filter((link) => keysOf(link).some((key) => link.score >= BESIDE * bestOf.get(key)!))
}

const keysOf = ({ a, b }: Link): string[] => [`A ${a.span.start} ${a.span.end}`, `B ${b.span.start} ${b.span.end}`]

/** The best links between two sentences: no passage in two of them. */
function bestLinks(one: ReadSentence, other: ReadSentence, lexicon: Lexicon): Link[] {
  const found: Link[] = []
  for (const a of one.passages)
    for (const b of other.passages) {
      const link = tryLink(a, b, lexicon)
      if (link) found.push(link)
    }
  found.sort((x, y) => y.score - x.score)
  const kept: Link[] = []
  for (const link of found)
    if (!kept.some((better) => crosses(better, link)) && !isOutdone(link, found)) kept.push(link)
  return kept
}

/** Whether narrower links, no passage in two of them, say more together than a wide one: items of lists meet one by one. */
function isOutdone(wide: Link, all: readonly Link[]): boolean {
  const narrower: Link[] = []
  for (const link of all)
    if (crosses(link, wide) && isNarrower(link, wide) && !narrower.some((other) => crosses(other, link)))
      narrower.push(link)
  return narrower.length > 1 && narrower.reduce((sum, { score }) => sum + score, 0) > wide.score
}

const isNarrower = (one: Link, wide: Link): boolean => sizeOf(one) < sizeOf(wide)
const sizeOf = ({ a, b }: Link): number => lengthOf(a.span) + lengthOf(b.span)

const crosses = (x: Link, y: Link): boolean => overlaps(x.a, y.a) || overlaps(x.b, y.b)
const overlaps = (x: Unit, y: Unit): boolean => x.span.start < y.span.end && y.span.start < x.span.end

function tryLink(a: Unit, b: Unit, lexicon: Lexicon): Link | null {
  const parties = relateParties(a.whose, b.whose)
  const issue = sharedIssue(a, b, lexicon)
  const mechanism = a.mechanisms.find((one) => one.id !== null && b.mechanisms.some((other) => other.id === one.id))
  const topic = issue !== null && (a.topicOnly || b.topicOnly)
  if (parties === 'different' && !topic) return null
  const likeness = compareTerms(a.terms, b.terms, a.language === b.language)
  const exchange = a.topicOnly && b.topicOnly && isGeneral(a, lexicon) && isGeneral(b, lexicon) && likeness.shared > 0
  const sameAct = a.commitment !== null && a.commitment.act === b.commitment?.act
  const sameParty = parties === 'same'
  const score =
    likeness.score +
    (mechanism ? OF.mechanism : isSameChannel(a, b) && issue && sameParty ? OF.channel : 0) +
    (issue ? OF.issue : 0) +
    (topic ? OF.topic : 0) +
    (sameAct ? OF.act : 0) +
    (exchange ? OF.exchange : 0) +
    (sameParty ? OF.party : parties === 'part' && !topic ? OF.partOfParty : 0)
  if (score < MEET) return null
  return { a, b, score, likeness, issue, mechanism: mechanism?.name ?? null, sameAct, sameParty, topic }
}

/** Whether both name a channel and not two that are known to be different ones. */
const isSameChannel = (a: Unit, b: Unit): boolean =>
  a.mechanisms.length > 0 &&
  b.mechanisms.length > 0 &&
  ![a, b].every((unit) => unit.mechanisms.every((one) => one.id !== null))

/** Whether a passage names no topical issue: "held a candid discussion on a range of issues". */
const isGeneral = (unit: Unit, lexicon: Lexicon): boolean => unit.issues.every((id) => isGeneralIssue(lexicon, id))

/** The most telling issue that both passages name; null when it is only a general one. */
function sharedIssue(a: Unit, b: Unit, lexicon: Lexicon): string | null {
  const topical = (unit: Unit) => unit.issues.filter((id) => !isGeneralIssue(lexicon, id))
  const within = (id: string, others: readonly string[]) =>
    others.some(
      (other) =>
        other === id || broaderIssues(lexicon, other).includes(id) || broaderIssues(lexicon, id).includes(other),
    )
  return topical(a).find((id) => within(id, topical(b))) ?? null
}
