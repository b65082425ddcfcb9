import type { Lexicon } from '../../../lexicon/lexicon.ts'
import type { Act } from '../../../model/commitment.ts'
import type { Span } from '../../../text/span.ts'
import { isAdverb } from '../attribution/words.ts'
import { channelEndingAt, lastChannelIn } from '../clauses/channels.ts'
import { cutList, type Range } from '../clauses/lists.ts'
import { actionAt, actionNounAt } from '../clauses/verb-forms.ts'
import type { Token } from '../tokens.ts'
import type { Item } from './frame.ts'

/** What the cutting of enumerations needs to see. */
export interface ItemContext {
  readonly lexicon: Lexicon
  readonly tokens: readonly Token[]
  /** The standing channels that a stretch names. */
  readonly channelsIn: (range: Range) => readonly Span[]
}

/** Nested enumerations are followed so deep; what lies deeper stays in its item. */
const DEEPEST = 3

/**
 * Cuts one promised thing into those that can be completed on their own.
 * Read: "A, including B and C" where B and C are acts or contacts · "consultations on A, B, and C" · "consultations in such areas as
 * A, B and C" · "the resumption of A, as well as B and C" where these are channels · "on extending A, and on resuming B".
 * A list of mere examples ("drugs, including X") or of qualities stays whole.
 */
export function cutItems(context: ItemContext, range: Range, act: Act, depth = 0): Item[] {
  const whole: Item = { span: range, own: [range], act }
  if (depth > DEEPEST || range.last - range.first < 3) return [whole]
  return (
    cutIncluding(context, range, act, depth) ??
    cutVisitors(context, range) ??
    cutSubjects(context, range, act) ??
    cutChannels(context, range, act) ?? [whole]
  )
}

/** "…, including visits and consultations": the list behind, when it is one of acts, contacts or subjects of talk. */
function cutIncluding(context: ItemContext, range: Range, act: Act, depth: number): Item[] | null {
  const { tokens, lexicon } = context
  const mark = findIncluding(tokens, range)
  if (!mark) return null
  const main = { first: range.first, last: mark.first - 1 }
  if (main.last <= main.first) return null
  const deeper = findIncluding(tokens, { first: mark.last + 1, last: range.last })
  const rest = { first: mark.last + 1, last: deeper ? deeper.first - 1 : range.last }
  const items = cutList(tokens, rest).map((item) => withoutPreposition(tokens, item))
  const talk = lastTalkIn(lexicon, tokens, main)
  const means =
    /^(?:through|by|with|for|at|via|to)$/.test(tokens[mark.last]!.lower) || tokens[mark.last + 1]?.lower === 'to'
  const bySubject = mark.preposition || (mark.areas && talk !== null)
  if (bySubject && talk) {
    const head = headFirst(tokens, main, talk)
    return items.map((item) => ({
      span: { first: head, last: item.last },
      own: [{ first: head, last: main.last }, item],
      act: ownAct(context, item) ?? act,
    }))
  }
  if (means && items.some((item) => ownAct(context, item) === null || tokens[mark.last + 1]?.lower === 'to'))
    return null
  const one = withoutPreposition(tokens, rest)
  const listed = actsOf(context, items, act) || ownAct(context, one) === null ? items : [one]
  const acts = actsOf(context, listed, act)
  if (!acts || items.length === 0) return null
  const parts = listed.flatMap((item, index): Item[] => {
    const isLast = index === listed.length - 1
    const own = isLast && deeper ? { first: item.first, last: range.last } : item
    return cutItems(context, own, acts[index]!, depth + 1)
  })
  return [{ span: main, own: [main], act }, ...parts]
}

/** "including", "including on", "such as", "in such areas as", "in areas including", with the comma before. */
function findIncluding(
  tokens: readonly Token[],
  { first, last }: Range,
): (Range & { preposition: boolean; areas: boolean }) | null {
  for (let at = first + 1; at < last; at++) {
    const lower = tokens[at]!.lower
    const such = lower === 'such' && (tokens[at + 1]?.lower === 'as' || tokens[at + 2]?.lower === 'as')
    if (lower !== 'including' && !such) continue
    let end = lower === 'including' ? at : tokens[at + 1]?.lower === 'as' ? at + 1 : at + 2
    let begin = at
    const areas = /^(?:areas|fields|issues|topics|matters|domains|sectors)$/
    const before = tokens[at - 1]!.word === ',' ? at - 2 : at - 1
    const inAreas = areas.test(tokens[before]?.lower ?? '') || (such && areas.test(tokens[at + 1]?.lower ?? ''))
    if (such && !inAreas) continue
    const preposition = /^(?:on|in|through|by|with|for|during|regarding)$/.test(tokens[end + 1]?.lower ?? '')
    const subject = /^(?:on|in|regarding)$/.test(tokens[end + 1]?.lower ?? '')
    if (preposition) end++
    while (begin > first && /^(?:,|in|such|key)$/.test(tokens[begin - 1]!.lower)) begin--
    if (end < last && begin > first) return { first: begin, last: end, preposition: subject, areas: inAreas }
  }
  return null
}

/** "upcoming visits by A and B": one a visitor. */
function cutVisitors({ tokens }: ItemContext, { first, last }: Range): Item[] | null {
  for (let at = first; at < Math.min(last - 1, first + 4); at++) {
    if (tokens[at]!.lower !== 'visits' || tokens[at + 1]!.lower !== 'by') continue
    return cutList(tokens, { first: at + 2, last }).map((item) => ({
      span: { first, last: item.last },
      own: [{ first, last: at }, item],
      act: 'visit',
    }))
  }
  return null
}

/** "consultations on A, B, and C", "talks on A; B": from three subjects on, or where each has its preposition. */
function cutSubjects(context: ItemContext, range: Range, act: Act): Item[] | null {
  const { tokens, lexicon } = context
  for (let at = range.first; at < range.last; at++) {
    if (!/^(?:on|regarding|concerning)$/.test(tokens[at + 1]!.lower)) continue
    const noun = channelEndingAt(lexicon, tokens, at)
    if (!noun || noun.first < range.first || noun.row.kind === 'visit') continue
    const listed = cutList(tokens, { first: at + 2, last: range.last })
    const repeated = listed.slice(1).every((item) => tokens[item.first]!.lower === tokens[at + 1]!.lower)
    const plural = /s$/.test(tokens[at]!.lower)
    if (listed.length < 2 || !(repeated || (plural && listed.length > 2))) return null
    return listed.map((item) => {
      const own = withoutPreposition(tokens, item)
      return {
        span: { first: range.first, last: item.last },
        own: [{ first: noun.first, last: at }, own],
        act,
      }
    })
  }
  return null
}

/** "the resumption of A, as well as B and C": two or more of the listed things are named channels. */
function cutChannels(context: ItemContext, range: Range, act: Act): Item[] | null {
  const listed = cutList(context.tokens, range)
  const named = new Set(listed.flatMap((item) => context.channelsIn(item).slice(0, 1)))
  if (listed.length < 2 || named.size < 2) return null
  return listed.map((item) => ({ span: { first: range.first, last: item.last }, own: [item], act }))
}

/** Where the noun phrase of a talk begins: behind the preposition, verb or "and" before it. */
function headFirst(tokens: readonly Token[], { first }: Range, talk: Range): number {
  let at = talk.first
  while (at > first && !/^(?:,|and|with|through|of|on|in|the|their|to|for|by|via)$/.test(tokens[at - 1]!.lower)) at--
  return at
}

function withoutPreposition(tokens: readonly Token[], { first, last }: Range): Range {
  let from = first
  while (from < last && /^(?:on|in|through|by|with|for|the|to|both|during)$/.test(tokens[from]!.lower)) from++
  return { first: /^(?:on|in|through|by|with|for|to|both|during)$/.test(tokens[first]!.lower) ? from : first, last }
}

/** The acts of a list's items, by their own words or, for contacts, by what governs them; null when one is neither. */
function actsOf(context: ItemContext, items: readonly Range[], governing: Act): Act[] | null {
  const acts = items.map((item) => ownAct(context, item) ?? (isContact(context, item) ? governing : null))
  return acts.every((act) => act !== null) ? acts : null
}

/** The last noun of talk that has subjects: not a meeting, a visit, an envoy. */
function lastTalkIn(lexicon: Lexicon, tokens: readonly Token[], { first, last }: Range): Range | null {
  for (let end = last; end >= first; ) {
    const talk = lastChannelIn(lexicon, tokens, { first, last: end })
    if (!talk) return null
    if (!/^(?:meetings?|summits?|calls?|visits?|rounds?|envoys|representatives)$/.test(tokens[talk.last]!.lower))
      return talk
    end = talk.first - 1
  }
  return null
}

const isContact = ({ tokens, lexicon, channelsIn }: ItemContext, item: Range): boolean =>
  channelsIn(item).length > 0 || lastChannelIn(lexicon, tokens, item) !== null

/** The act that an item's own first words name: "resuming …", "the establishment of …", "to hold …", "upcoming visits". */
export function ownAct(
  { lexicon, tokens }: Pick<ItemContext, 'lexicon' | 'tokens'>,
  { first, last }: Range,
): Act | null {
  let at = first
  while (
    at < last &&
    (/^(?:the|a|an|to|their|further|ongoing|upcoming|continued|planned)$/.test(tokens[at]!.lower) ||
      isAdverb(tokens[at]!.lower))
  )
    at++
  const verb =
    actionAt(lexicon, tokens, at, ['ing']) ??
    (tokens[at - 1]?.lower === 'to' ? actionAt(lexicon, tokens, at, ['base']) : null)
  if (verb) return verb.act
  for (let word = at; word <= Math.min(last, at + 3); word++) {
    const noun = actionNounAt(lexicon, tokens[word])
    if (noun && (tokens[word + 1]?.lower === 'of' || word === last)) return noun.act
    if (/^visits?$/.test(tokens[word]!.lower)) return 'visit'
  }
  if (/^(?:continued|ongoing)$/.test(tokens[first]!.lower)) return 'continue'
  return null
}
