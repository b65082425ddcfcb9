import type { Commitment } from '../../../model/commitment.ts'
import type { Sentence } from '../../../model/sentence.ts'
import { overlapOf, type Span } from '../../../text/span.ts'
import type { Annotator, Passage } from '../../annotator.ts'
import { attributionsAt } from '../../common/domain/attributions-at.ts'
import { finishCommitment } from '../../common/domain/commitment-draft.ts'
import { pickInside, pickOverlapping } from '../../common/domain/pick.ts'
import type { Range } from '../clauses/lists.ts'
import { tokensOf } from '../clauses/sentence-tokens.ts'
import type { Token } from '../tokens.ts'
import { type Clause, lookAt } from './clause.ts'
import type { Frame, Item } from './frame.ts'
import { itemsOf } from './frame-items.ts'
import type { ItemContext } from './items.ts'
import { type LeadIn, readLeadIn, readListItem } from './list-frames.ts'
import { readModalFrames } from './modal-frames.ts'
import { readNounFrames } from './noun-frames.ts'
import { readOutcomeFrames } from './outcome-frames.ts'
import { readTaskedFrames } from './tasked-frames.ts'
import { conditionOf, readVerbFrames } from './verb-frames.ts'

/** A sentence of more tokens is no sentence: only its first part is read. */
const LONGEST = 600

/** What English accounts say was agreed, decided, promised, set up: each separately completable action on its own. */
export const commitments: Annotator = {
  id: 'en/commitments',
  annotate(passage) {
    let lead: LeadIn | null = null
    const found: Commitment[] = []
    const asked = askedParagraphs(passage)
    for (const sentence of passage.sentences) {
      if (asked.has(sentence.paragraph)) continue
      const listed = lead && isListed(passage, sentence) ? lead : null
      found.push(...readSentence(passage, sentence, listed))
      if (!listed) lead = leadInOf(passage, sentence)
    }
    return { commitments: [...passage.layers.commitments, ...found] }
  },
}

/** Paragraphs in which a journalist asks: "Q    Will Norway …", "QUESTION: …". */
const askedParagraphs = ({ text, sentences }: Passage): ReadonlySet<number> =>
  new Set(
    sentences.flatMap(({ span, paragraph }) =>
      /^(?:Q(?::|\s{1,8})|QUESTION:|Question:|Reporter:|REPORTER:)\s*\S/.test(text.slice(span.start, span.start + 24))
        ? [paragraph]
        : [],
    ),
  )

/** A line that is an item of a list. */
const isListed = ({ text }: Passage, { span, kind }: Sentence): boolean =>
  kind === 'list-item' || /^(?:[-•·▪*–—]|\(?\d{1,2}[.)]|\(?[a-z]\))\s/.test(text.slice(span.start, span.start + 6))

function leadInOf(passage: Passage, sentence: Sentence): LeadIn | null {
  if (passage.text[sentence.span.end - 1] !== ':') return null
  return readLeadIn(lookAt(passage, sentence, tokensOf(passage, sentence).slice(0, LONGEST)))
}

function readSentence(passage: Passage, sentence: Sentence, lead: LeadIn | null): Commitment[] {
  if (!lead && !HINT.test(passage.text.slice(sentence.span.start, sentence.span.end))) return []
  const tokens = tokensOf(passage, sentence).slice(0, LONGEST)
  if (tokens.at(-1)?.word === '?') return []
  const clause = lookAt(passage, sentence, tokens)
  const verbs = [...readVerbFrames(clause), ...readTaskedFrames(clause), ...readModalFrames(clause)]
  const frames = [...verbs, ...readNounFrames(clause, verbs), ...readOutcomeFrames(clause)]
    .filter((frame) => !bindsOther(passage, tokens, frame))
    .flatMap((frame) => asTold(passage, tokens, frame) ?? [])
  const channels = pickOverlapping(passage.layers.mechanisms, sentence.span).map((mechanism) => mechanism.span)
  const context: ItemContext = {
    lexicon: passage.lexicon,
    tokens,
    channelsIn: (range) => {
      const span = spanOf(tokens, range)
      return channels.filter((channel) => overlapOf(channel, span) > 0)
    },
  }
  const item = lead && frames.length === 0 ? readListItem(clause, lead) : null
  const found = [...frames, ...(item ? [item] : [])].flatMap((frame) =>
    itemsOf(context, frame)
      .filter(({ span }) => !/^(?:to|of|with|for|about|on|that)$/.test(tokens[span.last]!.lower))
      .map((item) => commitmentOf(clause, frame, item)),
  )
  return withoutShadows(found)
}

/** Cheap test: no sentence without one of these words holds a frame. */
const HINT =
  /\b(?:will|shall|would|agree|decid|commit|pledg|resolv|determin|vow|promis|undert|reach|plan|inten|announc|declar|consent|task|direct|instruct|mandat|charg|entrust|concur|express|confirm|voic|convey|signal|indicat|underlin|reiterat|ma[kd]e|g[ai]v|t[ao]+k|offer|volunteer|sign|conclud|establish|launch|inaugurat|finali[sz]|renew|resum|creat|set|welcom|applaud|hail|celebrat|look|encourag|support|endors|discuss|underscor|stress|emphasi[sz]|affirm|reaffirm|acknowledg|recogni[sz]|ready|willing|prepared|dedicated|preparation|are|is|aim|outcomes|deliverables|results|achievements|arrangements)/i

/** What somebody hopes for is soft; what somebody asks of others is no undertaking. */
function asTold({ text, layers }: Passage, tokens: readonly Token[], frame: Frame): Frame | null {
  const told = attributionsAt(layers.attributions, tokens[frame.cue.first]!.start)
  const cues = told.flatMap(({ cue }) => cue.map(({ start, end }) => text.slice(start, end))).join(' ')
  if (/\b(?:urg|call(?:ed|s|ing)? (?:on|for)|demand|request|insist)/i.test(cues)) return null
  return /\b(?:hop|wish|expect)/i.test(cues) ? { ...frame, soft: true } : frame
}

/** A speaker binds only itself: "he said that Russia will …" is no undertaking of his, nor of Russia's. */
function bindsOther(passage: Passage, tokens: readonly Token[], frame: Frame): boolean {
  if (frame.subject.joint) return false
  const at = tokens[frame.cue.first]!.start
  const speakers = attributionsAt(passage.layers.attributions, at)
  const party = speakers.at(-1)?.speaker?.party ?? null
  return (
    /^en\/commitments\/(?:will|committed-to|ready-to|willing-to|prepared-to)$/.test(frame.rule) &&
    party !== null &&
    party !== 'both' &&
    !frame.subject.parties.includes(party)
  )
}

function commitmentOf(clause: Clause, frame: Frame, item: Item): Commitment {
  const { passage, tokens } = clause
  const inner = spanOf(tokens, item.span)
  const startsClause = frame.begins !== 'content' && item.span.first === frame.content.first
  const outer =
    frame.rule === 'en/commitments/will-be' || !startsClause ? inner : { start: startOf(clause, frame), end: inner.end }
  const condition = conditionOf(clause, frame)
  const strength = item.strength ?? frame.strength
  const cue = spanOf(tokens, frame.cue)
  return finishCommitment(
    {
      span: outer,
      own: item.own.map((range) => spanOf(tokens, range)),
      act: isAbstention(tokens, frame.cue) ? 'suspend' : item.act,
      strength,
      actors: frame.subject.parties,
      tests: {
        actor: frame.subject.span,
        commissive: cue,
        future: frame.future ? cue : null,
        object: objectOf(tokens, item),
      },
      soft: frame.soft,
      condition: condition && spanOf(tokens, condition),
      lead: leadOf(passage, clause, frame),
      umbrella: isUmbrella(tokens, item.span),
      rule: frame.rule,
    },
    passage,
  )
}

/** "agreed not to": what is promised is to refrain. */
const isAbstention = (tokens: readonly Token[], { first, last }: Range): boolean =>
  tokens.slice(first, last + 1).some(({ lower }) => lower === 'not')

/** The words that the undertaking is about: more than the verb alone. */
function objectOf(tokens: readonly Token[], { span, own }: Item): Span | null {
  const words = own.at(-1) ?? span
  return own.length > 1 || words.last > words.first ? spanOf(tokens, words) : null
}

const startOf = ({ tokens }: Clause, frame: Frame): number =>
  frame.begins === 'group' ||
  (frame.rule.endsWith('-to') && !/(?:committed|ready|willing|prepared|dedicated)-to$/.test(frame.rule))
    ? tokens[frame.cue.first]!.start
    : Math.min(frame.subject.span.start, tokens[frame.group]!.start)

/** A time before the subject: "In the coming days, the two sides will …". */
function leadOf({ layers }: Passage, { sentence }: Clause, { subject }: Frame): Span | null {
  const lead = pickInside(layers.times, sentence.span).find(
    ({ span, type, value }) =>
      span.end <= subject.span.start &&
      span.start - sentence.span.start < 40 &&
      type !== 'SET' &&
      !/_REF$/.test(value ?? ''),
  )
  return lead?.span ?? null
}

/** "more than twenty outcomes": a count of things promised, not one of them. */
const isUmbrella = (tokens: readonly Token[], { first, last }: Range): boolean =>
  tokens
    .slice(first, last + 1)
    .some(
      ({ lower }, i, all) =>
        /^(?:outcomes|deliverables|consensuses)$/.test(lower) &&
        all.slice(0, i).some((t) => /^(?:\d+|twenty|ten|dozen|dozens|multiple|several|many)$/.test(t.lower)),
    )

/** A frame inside another's item says the same thing again: only the first reading of the same words is kept. */
function withoutShadows(found: readonly Commitment[]): Commitment[] {
  const kept: Commitment[] = []
  for (const one of found) if (!kept.some((other) => same(other.span, one.span))) kept.push(one)
  return kept.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
}

const same = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end

const spanOf = (tokens: readonly Token[], { first, last }: Range): Span => ({
  start: tokens[first]!.start,
  end: tokens[last]!.end,
})
