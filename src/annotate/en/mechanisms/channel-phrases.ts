import type { Span } from '../../../text/span.ts'
import type { Passage } from '../../annotator.ts'
import { pickOverlapping } from '../../common/domain/pick.ts'
import {
  auxiliaries,
  clauseStarters,
  conjunctions,
  determiners,
  isAdverb,
  isMark,
  prepositions,
} from '../attribution/words.ts'
import { channelEndingAt } from '../clauses/channels.ts'
import { cutList } from '../clauses/lists.ts'
import { actionAt } from '../clauses/verb-forms.ts'
import type { Token } from '../tokens.ts'

/** Modifiers before the head, at most. */
const MODIFIERS = 7

/** A channel's words, and those of the first of its list: what stands around these is said of each. */
export interface Channel {
  readonly span: Span
  readonly head: Span
}

/**
 * Noun phrases whose head is a channel: "a working group on fisheries" · "the Joint Committee on Ferries" · "working-level consultations" ·
 * "separate consultations on maritime affairs, arms control, and policy planning" (each) · "talks to address tide risks" ·
 * "phone calls between theater commanders". Single talks ("held talks with", "a dialogue") are meetings or nothing.
 */
export function readChannels(passage: Passage, tokens: readonly Token[]): Channel[] {
  const channels: Channel[] = []
  for (let at = 0; at < tokens.length; at++) {
    const noun = channelEndingAt(passage.lexicon, tokens, at)
    if (!noun || noun.row.kind === 'visit') continue
    const longer = channelEndingAt(passage.lexicon, tokens, at + 1)
    if (longer && longer.first <= noun.first) continue
    const found = phrasesAt(passage, tokens, noun.first, at, noun.row.kind === 'talk' ? 'talk' : noun.row.alone)
    channels.push(...found.map((span) => ({ span, head: found[0]! })))
    if (found.length > 0) while (at + 1 < tokens.length && tokens[at + 1]!.start < found.at(-1)!.end) at++
  }
  return channels
}

function phrasesAt(
  passage: Passage,
  tokens: readonly Token[],
  head: number,
  last: number,
  kind: '' | 'yes' | 'capital' | 'talk',
): Span[] {
  const first = firstModifier(passage, tokens, head)
  const start = tokens[first]!.start
  const capital =
    /^\p{Lu}/u.test(tokens[last]!.word) &&
    (head > first || last > head) &&
    /^\p{Lu}/u.test(tokens[Math.max(first, head - 1)]!.word)
  if (capital && kind !== 'talk' && isOneSided(tokens, first, last)) return []
  if (capital && kind !== 'talk') return [{ start, end: tokens[nameEnd(tokens, last)]!.end }]
  if (kind === 'talk') return talkPhrase(tokens, first, head, last)
  if (kind !== 'yes') return []
  const areas = areasAfter(tokens, last)
  if (areas !== null) return listed(tokens, start, areas, AREA_BREAKS)
  if (isGeneric(tokens, first, last)) return []
  const link = tokens[last + 1]?.lower ?? ''
  if (!/^(?:on|for|regarding|concerning)$/.test(link)) return [{ start, end: tokens[last]!.end }]
  const end = objectEnd(tokens, last + 2)
  if (end < last + 2) return [{ start, end: tokens[last]!.end }]
  const items = /s$/.test(tokens[last]!.lower) ? listed(tokens, start, last + 2) : []
  return items.length < 3 ? [{ start, end: tokens[end]!.end }] : items
}

/** "consultations in such areas as A, B and C": the first token of the list; null where there is none. */
function areasAfter(tokens: readonly Token[], last: number): number | null {
  const words = tokens.slice(last + 1, last + 6).map(({ lower }) => lower)
  const list = /^in (?:such (?:areas|fields) as|(?:areas|fields) (?:such as|including)) /.exec(`${words.join(' ')} `)
  return list ? last + 1 + list[0].trim().split(' ').length : null
}

/** Each subject of a list as a channel of its own; the first begins with the head. */
function listed(tokens: readonly Token[], start: number, first: number, breaks = BREAKS): Span[] {
  const end = objectEnd(tokens, first, breaks)
  if (end < first) return []
  return cutList(tokens, { first, last: end }).map((item, index) => ({
    start: index === 0 ? start : tokens[item.first]!.start,
    end: tokens[item.last]!.end,
  }))
}

/** "National Economic Council", "Federal Maritime Commission": a body of one party; joint ones say so, or name two, or what they are on. */
function isOneSided(tokens: readonly Token[], first: number, last: number): boolean {
  if (!/^(?:councils?|commissions?|committees?|force|forces)$/.test(tokens[last]!.lower)) return false
  const words = tokens.slice(first, last).map(({ word }) => word)
  const between = words.some(
    (word) =>
      /^(?:Joint|Bilateral|Trilateral|Binational|Consultative|Coordination|Coordinating|Steering|Intergovernmental|Ministerial|Cooperation|High-Level|Working|Mixed)$/.test(
        word,
      ) || /\p{L}[-–—/]\p{Lu}/u.test(word),
  )
  const hyphened = words.some((word, i) => /^[-–—/]$/.test(word) && i > 0)
  return !between && !hyphened && !/^(?:on|for)$/.test(tokens[last + 1]?.lower ?? '')
}

/** Bare "consultations", "committees" with nothing that tells which. */
const isGeneric = (tokens: readonly Token[], first: number, last: number): boolean =>
  first === last && !/^(?:on|for)$/.test(tokens[last + 1]?.lower ?? '')

/** "talks to address …", "talks on …", "calls between commanders": only where they go on, not where they were held. */
function talkPhrase(tokens: readonly Token[], first: number, head: number, last: number): Span[] {
  const word = tokens[last]!.lower
  const next = tokens[last + 1]?.lower ?? ''
  const before = tokens.slice(Math.max(0, first - 4), first).map(({ lower }) => lower)
  if (before.some((one) => /^(?:held|hold|had|after|during|following|since)$/.test(one)) && !before.includes('will'))
    return []
  if (word === 'talks' && /^\p{Lu}/u.test(tokens[last]!.word) && first < head)
    return [{ start: tokens[first]!.start, end: tokens[last]!.end }]
  const founded = word === 'mechanism' && /^(?:for|of|on)$/.test(next)
  if (!founded && (word !== 'talks' || !/^(?:to|on)$/.test(next))) return []
  const to = objectEnd(tokens, last + 2)
  const comma = tokens.findIndex((token, at) => at > last + 1 && at <= to && token.word === ',')
  const end = comma > 0 && next === 'to' ? comma - 1 : to
  return end > last + 1 ? [{ start: tokens[first]!.start, end: tokens[end]!.end }] : []
}

/** The first token of the modifiers before a head: adjectives, nouns, names; stops at verbs, determiners, prepositions. A party's name counts one. */
function firstModifier(passage: Passage, tokens: readonly Token[], head: number): number {
  let first = head
  for (let modifiers = 0; first > 0 && modifiers < MODIFIERS; modifiers++) {
    const at = first - 1
    const name = partyNameEnding(passage, tokens, at)
    if (name !== null) {
      first = name
      continue
    }
    const { word, lower } = tokens[at]!
    const capital = /^\p{Lu}|^\d/u.test(word)
    if (!capital && /^\p{Lu}/u.test(tokens[head]!.word) && !/^(?:and|of|for)$/.test(lower)) break
    if (
      lower === 'and' &&
      capital === false &&
      at > 0 &&
      isNamePart(tokens[at - 1]!.word) &&
      isNamePart(tokens[at + 1]!.word)
    ) {
      first = at - 1
      continue
    }
    if (/^[’']$|^s$/.test(word) || (isMark(word) && !/^[-–—+/&]$/.test(word)) || /[’']s$/.test(word)) break
    if (
      determiners.has(lower) ||
      prepositions.has(lower) ||
      conjunctions.has(lower) ||
      auxiliaries.has(lower) ||
      clauseStarters.has(lower)
    )
      break
    if (
      !capital &&
      (isAdverb(lower) ||
        /^(?:two|three|several|more|all|many|close|closer|intensive|in-depth|frequent|continued|early|successful|constructive|candid|also|not|to|as|other|separate|such|via)$/.test(
          lower,
        ))
    )
      break
    if (!capital && actionAt(passage.lexicon, tokens, at, ['base', 'third', 'past', 'participle', 'ing'])) break
    if (!capital && /(?:ed|ing)$/.test(lower) && !lower.includes('-') && lower !== 'ongoing' && lower !== 'standing')
      break
    if (capital && at === 0 && /^(?:The|A|An|They|We|Both|In|On|At|This|These)$/.test(word)) break
    first = at
  }
  while (
    first < head &&
    /^(?:ongoing|new|regular|existing|first|next|recent|positive|further|upcoming|fifth|second|third|\d+th)$/.test(
      tokens[first]!.lower,
    ) &&
    tokens[first]!.word === tokens[first]!.lower
  )
    first++
  return first
}

/** The first token of a party's name of several words that ends in a token ("South Korea", "U.S.-South Korea"); null where none does. */
function partyNameEnding(passage: Passage, tokens: readonly Token[], at: number): number | null {
  const name = pickOverlapping(passage.layers.mentions, tokens[at]!).find(
    ({ kind, span }) => kind === 'party' && span.start < tokens[at]!.start,
  )
  const first = name ? tokens.findLastIndex(({ start }) => start <= name.span.start) : -1
  return first < 0 || /^the$/i.test(tokens[first]!.word) ? null : first
}

const isNamePart = (word: string): boolean => /^\p{Lu}/u.test(word)

/** A capital name goes on: "Joint Committee on Cooperation in Agriculture", "Working Group for Ferries". */
function nameEnd(tokens: readonly Token[], last: number): number {
  let end = last
  for (let at = last + 1; at < tokens.length; at++) {
    const { word, lower } = tokens[at]!
    if (/^\p{Lu}/u.test(word) && at > last + 1) end = at
    else if (!/^(?:on|in|for|of|and|the)$/.test(lower)) break
    else if (lower === 'and' && !/^\p{Lu}/u.test(tokens[at + 1]?.word ?? '')) break
    else if (lower === 'in' && !/^(?:on|for|of)$/.test(tokens[last + 1]?.lower ?? '')) break
  }
  return end
}

/** Words that begin something else behind a comma or "and". */
const BREAKS =
  /^(?:which|who|to|that|including|as|noting|with|on|in|the|while|but|also|agreed|decided|will|eyeing|both|they)$/
/** In a list of areas an article begins the next area: "commerce, the ocean, and the Arctic". */
const AREA_BREAKS =
  /^(?:which|who|to|that|including|as|noting|with|on|in|while|but|also|agreed|decided|will|eyeing|both|they)$/

/** The end of what a channel is about: up to a mark that is no list's, a relative clause, a time, a verb. */
function objectEnd(tokens: readonly Token[], from: number, breaks = BREAKS): number {
  let end = from - 1
  for (let at = from; at < tokens.length && at < from + 48; at++) {
    const { word, lower } = tokens[at]!
    if (word === ',' || lower === 'and') {
      const next = tokens[at + 1]?.lower ?? ''
      if (
        breaks.test(next) ||
        (/^(?:and|,)$/.test(next) &&
          /^(?:to|on|also|will|agreed|the)$/.test(tokens[at + 2]?.lower ?? '') &&
          breaks.test(tokens[at + 2]!.lower))
      )
        break
      continue
    }
    if (/^[.;:!?()–—”"]$/.test(word) || clauseStarters.has(lower) || auxiliaries.has(lower)) break
    if (/^(?:in|at|during|by|between|through|with|to)$/.test(lower) && at > from) break
    end = at
  }
  while (end >= from && /^(?:,|and)$/.test(tokens[end]!.lower)) end--
  return end
}
