import type { Span } from '../../../text/span.ts'
import { attributionsAt } from '../../common/domain/attributions-at.ts'
import { pickInside } from '../../common/domain/pick.ts'
import { partiesBetween } from '../../common/parties.ts'
import { isAdverb, negations } from '../attribution/words.ts'
import { trimComplement } from '../clauses/borders.ts'
import { lastChannelIn } from '../clauses/channels.ts'
import type { PartySubject } from '../clauses/party-subject.ts'
import { actionAt } from '../clauses/verb-forms.ts'
import type { Token } from '../tokens.ts'
import { type Clause, nextClauseStart } from './clause.ts'
import type { Frame } from './frame.ts'

/** Verbs of state behind "will": no undertaking. */
const STATE =
  /^(?:be|have|need|see|face|benefit|play|know|become|depend|mean|want|like|prove|require|feel|think|believe|find|lose|win|suffer|happen|bear|come|go|get|look|know|say|tell|struggle|love|recognize|understand|celebrate|mark|commemorate|include|consist|prevail|fail|enjoy|never)$/

/**
 * Frames of "will" and its kind, with a party as subject:
 * - the two sides will hold … · the United States shall provide … · (reported) X said that it would continue …: only where X speaks for itself
 * - both sides are also resuming … (two together)
 * - X is committed to …, stands ready to …, is willing to … (soft)
 * - a working group will be established: the parties of the text
 * - South Korea is to dispatch …, both countries are set to sign …
 * Not read: will not, verbs of state (will be, will need), questions.
 */
export function readModalFrames(clause: Clause): Frame[] {
  const { tokens } = clause
  if (tokens.at(-1)?.word === '?') return []
  const frames: Frame[] = []
  for (let at = 0; at < tokens.length; at++) {
    const { lower } = tokens[at]!
    const frame = /^(?:will|shall|would)$/.test(lower)
      ? willFrame(clause, at)
      : /^(?:is|are|was|were|stands?|remains?|stood|remained)$/.test(lower)
        ? stateFrame(clause, at)
        : null
    if (frame) frames.push(frame)
  }
  return frames
}

function willFrame(clause: Clause, at: number): Frame | null {
  const { tokens, passage } = clause
  const modal = tokens[at]!.lower
  let verb = at + 1
  let restated = modal === 'would'
  while (
    verb < tokens.length &&
    (isAdverb(tokens[verb]!.lower) || /^(?:jointly|never|not)$/.test(tokens[verb]!.lower))
  ) {
    if (negations.has(tokens[verb]!.lower)) return null
    if (tokens[verb]!.lower === 'always') restated = true
    verb++
  }
  if (tokens[verb]?.lower === 'one' && tokens[verb + 1]?.lower === 'day') verb += 2
  if (tokens[verb]?.word === ',') verb = behindAside(tokens, verb)
  if (verb >= tokens.length) return null
  if (tokens[verb]!.lower === 'be') return passiveFrame(clause, at, verb)
  const action = actionAt(passage.lexicon, tokens, verb, ['base'])
  if (!action && (STATE.test(tokens[verb]!.lower) || !/^[a-z-]+$/.test(tokens[verb]!.word))) return null
  if (tokens[verb]!.lower === 'remain' || (action?.act === 'continue' && tokens[action.last + 1]?.lower === 'to'))
    restated = true
  const own = clause.subjectOf(at)
  const subject = own ?? (tokens[at - 1]?.lower === 'and' ? clause.sharedSubject(at) : null)
  if (!subject) return null
  if (modal === 'would' && !isReported(clause, tokens[at]!.start)) return null
  if (own && (isThought(clause, own) || isForetold(clause, own))) return null
  if (isThing(clause, subject.span)) return null
  if (!action && !subject.joint) return null
  if (modal === 'shall' && isOffice(clause, subject.span)) return null
  return {
    ...base(clause, verb),
    subject,
    cue: { first: at, last: verb - 1 },
    group: at,
    form: 'action',
    strength: 'will',
    soft: restated && !subject.joint,
    begins: own ? 'subject' : 'group',
    governed: 'promise',
    rule: 'en/commitments/will',
  }
}

/** "will, by the end of 2026, connect": the verb stands behind the aside; where none ends, nothing is read. */
function behindAside(tokens: readonly Token[], comma: number): number {
  for (let at = comma + 1; at < tokens.length && at < comma + 16; at++) if (tokens[at]!.word === ',') return at + 1
  return tokens.length
}

const BELIEF =
  /^(?:belie(?:f|ve|ves|ved)|confiden(?:t|ce)|optimis(?:m|tic)|trusts?|doubt(?:s|ed)?|fear(?:s|ed)?|predict(?:s|ed)?|possibility|chance|prospect|likel(?:y|ihood)|unlikely)$/

/** "hopes that Japan will …", "the belief that they will …": wished of another or thought, not promised. Hope for both is a soft promise. */
function isThought({ tokens }: Clause, { span, joint }: PartySubject): boolean {
  const before = tokens.findLastIndex((token) => token.end <= span.start)
  const word = (tokens[before]?.lower === 'that' ? tokens[before - 1] : tokens[before])?.lower ?? ''
  return BELIEF.test(word) || (!joint && /^(?:hop(?:e|es|ed|ing)|wish(?:es|ed)?)$/.test(word))
}

/** "If he does not pay, he will …" in another party's account: what is expected of somebody else. */
const isForetold = ({ tokens, passage }: Clause, { span, parties }: PartySubject): boolean =>
  tokens[0]?.lower === 'if' &&
  /^(?:he|she)$/i.test(passage.text.slice(span.start, span.end)) &&
  passage.article.party !== null &&
  !parties.includes(passage.article.party)

/** "It will give more families …": a plan or law, unless somebody is told to say so of a party. */
const isThing = (clause: Clause, { start, end }: Span): boolean =>
  /^it$/i.test(clause.passage.text.slice(start, end)) &&
  (!isReported(clause, start) || /^(?:speech|press-conference)$/.test(clause.passage.article.genre ?? ''))

/** "The Secretary shall consult …": an order to an office, no undertaking of a party. */
const isOffice = ({ passage }: Clause, span: Span): boolean =>
  pickInside(passage.layers.mentions, span).every(
    (mention) => (mention.kind !== 'party' && mention.kind !== 'collective') || mention.span.start > span.start + 4,
  ) &&
  !/^(?:we|they|both|the (?:two |three )?(?:sides|parties|leaders|participants|countries|governments))\b/i.test(
    passage.text.slice(span.start, span.end),
  )

/** "A joint committee will be established": nobody is named, so it is the parties of the text. */
function passiveFrame(clause: Clause, at: number, be: number): Frame | null {
  const { tokens, passage } = clause
  let verb = be + 1
  while (isAdverb(tokens[verb]?.lower ?? '')) verb++
  const action = actionAt(passage.lexicon, tokens, verb, ['participle', 'past'])
  if (!action || !/^(?:establish|resume|launch|hold|renew|suspend|lift)$/.test(action.act)) return null
  let first = at - 1
  while (first > 0 && !/^(?:that|,|;|and|which)$/.test(tokens[first - 1]!.lower)) first--
  if (!lastChannelIn(passage.lexicon, tokens, { first, last: at - 1 })) return null
  const parties = partiesBetween(passage, tokens[at]!.start)
  if (parties.length < 2) return null
  const span = { start: tokens[first]!.start, end: tokens[at - 1]!.end }
  const { content, future } = base(clause, verb)
  return {
    content: { first, last: content.last },
    future,
    subject: { span, parties, joint: true },
    cue: { first: at, last: be },
    group: at,
    form: 'clause',
    strength: 'will',
    soft: false,
    begins: 'subject',
    governed: 'promise',
    rule: 'en/commitments/will-be',
  }
}

function stateFrame(clause: Clause, at: number): Frame | null {
  const { tokens, passage } = clause
  let next = at + 1
  while (isAdverb(tokens[next]?.lower ?? '')) next++
  const word = tokens[next]?.lower ?? ''
  const to = tokens[next + 1]?.lower === 'to'
  const begin = next + 2
  const isPast = /^(?:was|were|stood|remained)$/.test(tokens[at]!.lower) && !isReported(clause, tokens[at]!.start)
  const promise =
    to &&
    !isPast &&
    (word === 'committed' ||
      (word === 'dedicated' && /^(?:is|are)$/.test(tokens[at]!.lower)) ||
      (/^(?:ready|willing|prepared)$/.test(word) && begin < tokens.length))
  if (promise) {
    const own = clause.subjectOf(at)
    const subject = own ?? (tokens[at - 1]?.lower === 'and' ? clause.sharedSubject(at) : null)
    if (!subject || begin >= tokens.length) return null
    const verb = actionAt(passage.lexicon, tokens, begin, ['base'])
    const gerund = /ing$/.test(tokens[begin]!.lower)
    return {
      ...base(clause, begin),
      subject,
      cue: { first: at, last: next + 1 },
      group: at,
      form: gerund ? 'gerund' : verb ? 'action' : 'noun',
      strength: 'will',
      soft: true,
      begins: own ? 'subject' : 'group',
      governed: 'promise',
      rule: `en/commitments/${word}-to`,
    }
  }
  if (!/^(?:are|is)$/.test(tokens[at]!.lower)) return null
  const planned = word === 'to' ? next + 1 : /^(?:set|due|poised|scheduled)$/.test(word) && to ? begin : null
  if (planned !== null) return plannedFrame(clause, at, planned)
  const action = actionAt(passage.lexicon, tokens, next, ['ing'])
  const subject = action ? clause.subjectOf(at) : null
  if (!action || !subject?.joint) return null
  return {
    ...base(clause, next),
    subject,
    cue: { first: at, last: next },
    group: at,
    form: 'gerund',
    strength: 'will',
    soft: false,
    begins: 'content',
    governed: 'promise',
    rule: 'en/commitments/are-doing',
  }
}

/** "is to dispatch", "are set to sign": a plan that is told. */
function plannedFrame(clause: Clause, at: number, verb: number): Frame | null {
  const { tokens, passage } = clause
  const subject = actionAt(passage.lexicon, tokens, verb, ['base']) ? clause.subjectOf(at) : null
  if (!subject) return null
  return {
    ...base(clause, verb),
    subject,
    cue: { first: at, last: verb - 1 },
    group: at,
    form: 'action',
    strength: 'will',
    soft: false,
    begins: 'subject',
    governed: 'promise',
    rule: 'en/commitments/is-to',
  }
}

/** What is promised from a token to the clause's end. */
function base(clause: Clause, first: number): { content: Frame['content']; future: boolean } {
  const { tokens, borders } = clause
  let last = tokens.length - 1
  for (const border of borders) if (border > first + 1 && border - 1 < last) last = border - 1
  for (let at = first; at <= last; at++) if (tokens[at]!.word === ';') last = at - 1
  for (let at = first + 2; at <= last; at++) {
    // The next clause with a modal of its own ("…, and that it would …", "…, while Japan will …").
    const { lower } = tokens[at]!
    if (/^(?:that|while)$/.test(lower) && /^(?:and|,)$/.test(tokens[at - 1]!.lower)) last = at - 2
    else if (/^(?:will|would|shall)$/.test(lower)) last = Math.min(last, nextClauseStart(clause, first, at) - 1)
  }
  while (last > first && /^(?:,|and|but|;)$/.test(tokens[last]!.lower)) last--
  return { content: trimComplement(tokens, { first, last }, false), future: true }
}

/** Whether somebody's words are told here: "would" then stands for "will". */
const isReported = ({ passage }: Clause, offset: number): boolean =>
  attributionsAt(passage.layers.attributions, offset).length > 0
