import type { Speaker } from '../../../model/entity.ts'
import type { Mention, MentionKind } from '../../../model/mention.ts'
import { contains, type Span, slice, trim } from '../../../text/span.ts'
import type { Passage } from '../../annotator.ts'
import { jointEntity, membersOf } from '../names/collective.ts'
import { mentionsFrom } from '../names/mention-order.ts'
import { firstPersonOf, resolveFirstPerson } from './first-person.ts'
import { nameByForm } from './name-by-form.ts'
import { type Reference, referenceOf, unresolved } from './reference.ts'
import { findIssuer } from './statement.ts'
import { readTurnLabel } from './turn-label.ts'

/** What stands between names that share one verb. */
const JOINED = /^\s*(?:(?:,\s*(?:and\s+)?|and\s+)(?:the\s+)?|(?:、|和|与|同|及|以及)[^，。；、]{0,16})$/
/** What may stand around a party that speaks itself. */
const AROUND = /^(?:the|The|both|that|of|["“”'’‘\s,，：:—-]|政府|方面|当局|双方|两国|三方|三国)*$/
/** Behind a name: it only owns what speaks. */
const OWNER = /^\s*(?:['’]s?\s+\p{L}|的\p{Script=Han})/u
/** What a source's words are headed by, strongest first. */
const ORDER: readonly MentionKind[] = ['person', 'collective', 'description', 'pronoun', 'organisation', 'party']

/**
 * The speaker behind the words of a source: a name, a surname, a title, a pronoun, a description, a collective, a ministry,
 * a party, "the statement", or the first person (then of the one who holds it: `holder`, or the attribution around it).
 * Null when the words do not tell, or name nobody ("officials"): never a guess.
 */
export const resolveSpeaker = (passage: Passage, source: Span, holder: Speaker | null = null): Speaker | null =>
  resolveReference(passage, source, holder).speaker

/** As resolveSpeaker, with the chain of spans that led to the speaker and the rule. */
export function resolveReference(passage: Passage, source: Span, holder: Speaker | null = null): Reference {
  const span = trim(passage.text, source)
  const words = slice(passage.text, span)
  const first = firstPersonOf(passage, words)
  if (first) {
    const speaker = resolveFirstPerson(passage, span, first, holder)
    return speaker ? { speaker, chain: [span], rule: 'speakers: first person' } : unresolved('speakers: first person')
  }
  const { mentions } = passage.layers
  const inside = mentionsIn(mentions, span).filter(
    ({ span: one }) => !OWNER.test(passage.text.slice(one.end, Math.min(span.end, one.end + 4))),
  )
  return (
    joint(passage, inside) ??
    byHead(passage, span, inside) ??
    readTurnLabel(passage, words, span) ??
    findIssuer(passage, span, words) ??
    nameByForm(passage.language, words, span) ??
    unresolved('speakers: nobody named')
  )
}

/** No name with its titles is longer, in code units. */
const LONGEST_NAME = 200

/** Mentions that lie in the source's words, or around them (a title that the source left out). */
function mentionsIn(mentions: readonly Mention[], span: Span): Mention[] {
  const near = mentionsFrom(mentions, span.start - LONGEST_NAME, span.end)
  const inside = near.filter((one) => contains(span, one.span))
  return inside.length > 0 ? inside : near.filter((one) => contains(one.span, span))
}

/** "Varga and Tor", "China and France", 中国和法国, 法国总统甲和日本首相乙: several that share the verb. */
function joint(passage: Passage, inside: readonly Mention[]): Reference | null {
  const people = inside.filter((one) => likeOf(one) === 'person' && one.entity)
  const alike = people.length > 1 ? people : inside
  const [first, second] = alike
  if (!first?.entity || !second?.entity || first.entity.id === second.entity.id) return null
  const likeFirst = likeOf(first)
  if (!likeFirst || likeOf(second) !== likeFirst) return null
  const all = [first]
  for (const one of alike.slice(1)) {
    if (likeOf(one) !== likeFirst || !one.entity) break
    if (!JOINED.test(passage.text.slice(all.at(-1)!.span.end, one.span.start))) break
    all.push(one)
  }
  if (all.length < 2) return null
  const parties = [...new Set(all.map(({ party }) => party).filter((party) => party !== null))]
  const entity = jointEntity(
    parties,
    all.map(({ entity: one }) => one!.name),
  )
  const rule = 'speakers: several together'
  return {
    speaker: { ...entity, party: parties.length === 2 ? 'both' : parties.length === 1 ? parties[0]! : null },
    chain: all.map(({ span }) => span),
    rule,
  }
}

/** What may share a verb with its like: people, by name or as "the President", and parties. */
const likeOf = ({ kind, entity }: Mention): 'person' | 'party' | null =>
  kind === 'person' || (kind === 'description' && entity !== null) ? 'person' : kind === 'party' ? 'party' : null

function byHead(passage: Passage, span: Span, inside: readonly Mention[]): Reference | null {
  for (const kind of ORDER) {
    const one = inside.find((mention) => mention.kind === kind)
    if (!one) continue
    if (kind === 'party' || (kind === 'collective' && membersOf(one).length > 0)) {
      const around = passage.text.slice(span.start, one.span.start) + passage.text.slice(one.span.end, span.end)
      return AROUND.test(around)
        ? referenceOf(one, passage.layers.mentions)
        : unresolved('speakers: somebody of a party')
    }
    return referenceOf(one, passage.layers.mentions)
  }
  return null
}
