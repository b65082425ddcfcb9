import { pickInside } from '../../common/domain/pick.ts'
import { partiesBetween } from '../../common/parties.ts'
import { isAdverb } from '../attribution/words.ts'
import { trimComplement } from '../clauses/borders.ts'
import { codesOf, type PartySubject } from '../clauses/party-subject.ts'
import { actionAt } from '../clauses/verb-forms.ts'
import type { Clause } from './clause.ts'
import type { Frame } from './frame.ts'

const NOUN = /^(?:commitments?|pledges?|promises?|decisions?|agreements?|intentions?|plans?)$/

/**
 * Frames of nouns: "the United States' ironclad commitment to defending …", "their decision to …", "an earlier pledge by India to …",
 * "commitments made by both leaders to …", "planning for a call between …". The promising party owns the noun, or stands behind "by".
 */
export function readNounFrames(clause: Clause, taken: readonly Frame[]): Frame[] {
  const { tokens } = clause
  const borders = [...clause.borders, ...taken.map(({ group }) => group)].filter(
    (at) => at > 0 && /^(?:and|,|;)$/.test(tokens[at - 1]!.lower),
  )
  const bordered = { ...clause, borders }
  const frames: Frame[] = []
  for (let at = 0; at < tokens.length - 2; at++) {
    const frame = NOUN.test(tokens[at]!.lower) ? commitmentNoun(bordered, at, taken) : planningFor(bordered, at)
    if (frame && !taken.some((other) => other.cue.last >= at && other.cue.first <= at)) frames.push(frame)
  }
  return frames
}

function commitmentNoun(clause: Clause, at: number, taken: readonly Frame[]): Frame | null {
  const { tokens, passage } = clause
  const noun = tokens[at]!.lower.replace(/s$/, '')
  const maker = makerAfter(clause, at + 1)
  const to = maker ? maker.next : at + 1
  const negated = tokens[to]?.lower === 'not'
  const begin = (negated ? to + 1 : to) + 1
  if (tokens[negated ? to + 1 : to]?.lower !== 'to' || begin >= tokens.length) return null
  let verb = begin
  while (isAdverb(tokens[verb]?.lower ?? '')) verb++
  const action = actionAt(passage.lexicon, tokens, verb, ['base'])
  const gerund = actionAt(passage.lexicon, tokens, verb, ['ing'])
  const isNoun = !action && !gerund
  if (isNoun && noun !== 'commitment') {
    if (noun !== 'decision' && noun !== 'pledge' && noun !== 'plan' && noun !== 'intention') return null
    if (!/^[a-z-]+$/.test(tokens[verb]!.word)) return null
  }
  const owner = maker ? { subject: maker.subject, first: at } : ownerBefore(clause, at)
  if (!owner) return null
  const governing = taken.find(({ content }) => content.first <= at && at <= content.last)
  const discussed = governing?.governed === 'discuss' || discussedBefore(clause, at)
  return {
    subject: owner.subject,
    cue: { first: owner.first, last: negated ? to + 1 : to },
    group: owner.first,
    content: trimComplement(tokens, { first: begin, last: endOf(clause, begin) }),
    form: action ? 'action' : gerund ? 'gerund' : 'noun',
    strength: discussed
      ? 'discussed'
      : noun === 'commitment' || noun === 'plan' || noun === 'intention'
        ? 'will'
        : 'agreed',
    soft: noun === 'commitment',
    begins: 'subject',
    future: true,
    governed: 'promise',
    rule: `en/commitments/${noun}-to`,
  }
}

const discussedBefore = ({ tokens }: Clause, at: number): boolean =>
  /discuss(?:ed|es)? .*(?:next steps|implement)/.test(
    tokens
      .slice(Math.max(0, at - 10), at)
      .map(({ lower }) => lower)
      .join(' '),
  )

/** "by India", "made by both leaders", "of the two sides" behind the noun. */
function makerAfter(clause: Clause, from: number): { subject: PartySubject; next: number } | null {
  const { tokens, passage } = clause
  let at = from
  if (/^(?:made|given|undertaken|taken)$/.test(tokens[at]?.lower ?? '')) at++
  if (tokens[at]?.lower !== 'by') return null
  const mention = pickInside(passage.layers.mentions, clause.sentence.span).find(
    ({ span }) => span.start >= tokens[at]!.end && span.start <= (tokens[at + 2]?.start ?? 0),
  )
  if (!mention) return null
  const parties = codesOf(passage, mention)
  let next = at + 1
  while (next < tokens.length && tokens[next]!.start < mention.span.end) next++
  if (parties.length === 0) return null
  return { subject: { span: mention.span, parties, joint: parties.length > 1 }, next }
}

/** "the United States' enduring", "China's", "their joint", "U.S." before the noun; the span begins behind the owner. */
function ownerBefore(clause: Clause, noun: number): { subject: PartySubject; first: number } | null {
  const { tokens, passage } = clause
  let first = noun
  while (
    first > 0 &&
    noun - first < 5 &&
    /^[a-z-]+$/.test(tokens[first - 1]!.word) &&
    !/^(?:the|a|an|this|that|their|its|our|his|her|and|of|to|with|for|in|on|s)$/.test(tokens[first - 1]!.lower)
  )
    first--
  let before = first - 1
  if (/^[’']$/.test(tokens[before]?.word ?? '') || tokens[before]?.word === 's') before--
  const owner = tokens[before]
  if (!owner) return null
  if (
    owner.lower === 'our' &&
    tokens.slice(first, noun).some(({ lower }) => /^(?:shared|mutual|joint|common)$/.test(lower))
  ) {
    const span = { start: owner.start, end: owner.end }
    const parties = partiesBetween(passage, owner.start)
    return parties.length > 1 ? { subject: { span, parties, joint: true }, first } : null
  }
  if (/^(?:their|our|its)$/.test(owner.lower)) {
    const subject = clause.sharedSubject(before)
    return subject ? { subject, first } : null
  }
  const mention = pickInside(passage.layers.mentions, clause.sentence.span).find(
    ({ span, kind }) => kind !== 'place' && span.start <= owner.start && owner.start < span.end,
  )
  const parties = mention ? codesOf(passage, mention) : []
  const possessed = mention ? tokens.findLast(({ end }) => end <= mention.span.start)?.lower : ''
  if (/^(?:its|their|our|his|her)$/.test(possessed ?? '')) return null
  if (!mention || parties.length === 0) return null
  return { subject: { span: mention.span, parties, joint: parties.length > 1 }, first }
}

/** "planning for a call between the leaders", "preparations for the next summit": agreed in principle. */
function planningFor(clause: Clause, at: number): Frame | null {
  const { tokens } = clause
  if (!/^(?:planning|plans|arrangements)$/.test(tokens[at]!.lower) || tokens[at + 1]?.lower !== 'for') return null
  const last = endOf(clause, at + 2)
  const meeting = tokens
    .slice(at + 2, at + 8)
    .some(({ lower }) => /^(?:call|meeting|visit|summit|round|dialogue|talks|consultations)$/.test(lower))
  const subject = meeting ? clause.sharedSubject(at) : null
  if (!subject) return null
  return {
    subject,
    cue: { first: at, last: at + 1 },
    group: at,
    content: trimComplement(tokens, { first: at, last }),
    form: 'noun',
    strength: 'agreed-in-principle',
    soft: false,
    begins: 'content',
    future: true,
    governed: 'promise',
    rule: 'en/commitments/planning-for',
  }
}

function endOf({ tokens, borders }: Clause, first: number): number {
  let last = tokens.length - 1
  for (const border of borders) if (border > first && border - 1 < last) last = border - 1
  for (let at = first; at <= last; at++)
    if (tokens[at]!.word === ';' || nextVerb(tokens, at) || isMainVerb(tokens, first, at)) last = at - 1
  while (last > first && /^(?:,|and|but|while)$/.test(tokens[last]!.lower)) last--
  return last
}

/** ", reviewed the efforts", ", discussed their plans": the sentence goes on with the next thing done. */
const nextVerb = (tokens: Clause['tokens'], at: number): boolean =>
  /^(?:,|and)$/.test(tokens[at]!.lower) &&
  verbBehind(tokens, tokens[at]!.word === ',' && tokens[at + 1]?.lower === 'and' ? at + 2 : at + 1)

const verbBehind = (tokens: Clause['tokens'], at: number): boolean =>
  TELLS.test(tokens[at]?.lower ?? '') ||
  (/^[a-z]{3,}ed$/.test(tokens[at]?.word ?? '') &&
    /^(?:the|a|an|his|her|its|their|that|on|ongoing|how|and)$/.test(tokens[at + 1]?.lower ?? ''))

/** Verbs of what is done in a talk, which are no adjectives ("shared goals", "continued support"). */
const TELLS =
  /^(?:discussed|emphasi[sz]ed|stressed|underscored|underlined|noted|spoke|reaffirmed|reiterated|affirmed|thanked|welcomed|agreed|urged|called|reviewed|congratulated|condemned|conveyed|raised|offered|explored|exchanged|highlighted)$/

/** "the plan to extend the line *will* …", "its commitment to the fund *remains* …": the sentence's own verb. */
const isMainVerb = (tokens: Clause['tokens'], first: number, at: number): boolean =>
  at > first + 1 &&
  /^(?:will|would|remains?|reflects?|represents?|demonstrates?|is|are|was|were|has|have)$/.test(tokens[at]!.lower) &&
  !tokens
    .slice(first, at)
    .some(({ lower }) => /^(?:that|which|who|whose|what|where|when|as|if|because|while|how|so)$/.test(lower))
