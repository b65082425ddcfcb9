import { pickInside } from '../../common/domain/pick.ts'
import { partiesBetween } from '../../common/parties.ts'
import { determiners, isAdverb } from '../attribution/words.ts'
import { conditionIn, trimComplement } from '../clauses/borders.ts'
import type { Range } from '../clauses/lists.ts'
import { codesOf, type PartySubject } from '../clauses/party-subject.ts'
import { actionAt, nounPhraseStart } from '../clauses/verb-forms.ts'
import { type Clause, nextClauseStart } from './clause.ts'
import { type CommissiveCue, commissiveAt, governmentOf } from './commissive-verbs.ts'
import type { Frame } from './frame.ts'

/**
 * Frames of commissive verbs: "The two sides agreed to …", "…, and committed to …", "India has decided to …", "agreed that …",
 * "welcomed the resumption of …". Not read: refusals ("did not agree to"), subjects that are no party, and, for verbs that bind only
 * two together, one party alone.
 */
export function readVerbFrames(clause: Clause): Frame[] {
  const { tokens, passage } = clause
  const cues: CommissiveCue[] = []
  for (let at = 0; at < tokens.length; at++) {
    const cue = commissiveAt(passage.lexicon, tokens, at)
    if (!cue || !fitsTense(cue, cues.at(-1))) continue
    cues.push(cue)
    at = cue.last
  }
  return cues.flatMap((cue, index) => frameOf(clause, cue, cues[index + 1]) ?? [])
}

/** A base form without a subject of its own continues verbs in the present ("welcome A and commit to B"), never ones in the past. */
const fitsTense = (cue: CommissiveCue, before: CommissiveCue | undefined): boolean =>
  cue.form !== 'base' || !cue.shared || (before !== undefined && (before.form === 'base' || before.form === 'third'))

function frameOf(clause: Clause, cue: CommissiveCue, next: CommissiveCue | undefined): Frame | null {
  const { tokens } = clause
  if (cue.negated) return null
  const subject = together(clause, cue, cue.shared ? clause.sharedSubject(cue.group) : clause.subjectOf(cue.group))
  const isHistory = /^(?:since|when|after|before|that|which|who|as|because|if)$/.test(
    tokens[(subject ? indexAt(clause, subject.span.start) : cue.group) - 1]?.lower ?? '',
  )
  if (!subject || isOnCondition(clause, subject)) return null
  const governed = governmentOf(cue.row)
  if (cue.row.subject === 'joint' && !subject.joint) return null
  if (isHistory && (governed === 'deed' || governed === 'discuss' || governed === 'welcome')) return null
  if ((governed === 'deed' || governed === 'announce') && cue.form !== 'past' && cue.form !== 'participle') return null
  const content = contentOf(clause, cue, next)
  if (!content) return null
  const form = formOf(clause, cue, content)
  if (!form) return null
  if (governed === 'announce' && isReport(tokens, content)) return null
  if (governed === 'welcome' && !subject.joint && isOthersDeed(clause, subject, content)) return null
  return {
    subject,
    cue: { first: cue.first, last: cue.last },
    group: cue.group,
    content,
    form,
    strength: cue.row.strength,
    soft: cue.row.soft,
    begins: 'content',
    future: governed !== 'deed',
    governed,
    rule: `en/commitments/${cue.row.verb.replaceAll(' ', '-')}`,
  }
}

/** "We agreed to …": with whom one speaks, whosever account it is. */
function together({ passage }: Clause, cue: CommissiveCue, subject: PartySubject | null): PartySubject | null {
  const isWe = subject !== null && /^we$/i.test(passage.text.slice(subject.span.start, subject.span.end))
  if (!isWe || subject.joint || cue.row.verb !== 'agree') return subject
  const parties = partiesBetween(passage, subject.span.start)
  return parties.length > 1 && parties.includes(subject.parties[0]!) ? { ...subject, parties, joint: true } : subject
}

/** "if Norway agrees to …", "whether it agreed to …": not yet so. */
const isOnCondition = (clause: Clause, { span }: PartySubject): boolean =>
  /^(?:if|whether|unless|once)$/.test(clause.tokens[indexAt(clause, span.start) - 1]?.lower ?? '')

/** "announced yesterday that …", "announced last week a rise of": told, not promised. */
const isReport = (tokens: Clause['tokens'], { first, last }: Range): boolean =>
  tokens.slice(first, Math.min(last, first + 4) + 1).some(({ lower }) => lower === 'that') &&
  !tokens.slice(first, last + 1).some(({ lower }) => /^(?:will|would|shall)$/.test(lower))

/** "welcomes the signing by A and B", "the agreement between A and B": what others did binds whoever welcomes it to nothing. */
function isOthersDeed({ passage, tokens }: Clause, subject: PartySubject, { first, last }: Range): boolean {
  const within = { start: tokens[first]!.start, end: tokens[last]!.end }
  const named = pickInside(passage.layers.mentions, within)
    .filter(
      ({ kind, span }) =>
        kind !== 'place' &&
        /\b(?:by|between|of|from)\s+(?:the\s+)?(?:[A-Z][\w.]*\s+){0,3}$/.test(
          passage.text.slice(Math.max(within.start, span.start - 40), span.start),
        ),
    )
    .flatMap((mention) => codesOf(passage, mention))
  return named.length > 0 && !named.some((code) => subject.parties.includes(code))
}

const indexAt = ({ tokens }: Clause, offset: number): number => tokens.findIndex((token) => token.start >= offset)

/** What is promised: from behind the cue to the next verb of the same rank, without loose ends. */
function contentOf(clause: Clause, cue: CommissiveCue, next: CommissiveCue | undefined): Range | null {
  const { tokens } = clause
  const first = cue.last + 1
  let end = tokens.length - 1
  const isClause = cue.after.at(-1) === 'that'
  const nextAt = next && (next.shared ? next.group : subjectStart(clause, next.group))
  for (const border of [...clause.borders, ...(nextAt === undefined ? [] : [nextAt])])
    if (border > first && border - 1 < end && (!isClause || border === nextAt)) end = border - 1
  for (let at = first; at <= end; at++) if (tokens[at]!.word === ';' && !listGoesOn(clause, at)) end = at - 1
  for (let at = first + 2; at <= end && !isClause; at++)
    if (/^(?:will|would|shall)$/.test(tokens[at]!.lower)) end = Math.min(end, nextClauseStart(clause, first, at) - 1)
  while (end >= first && /^(?:,|;|and|but|while|\.|:)$/.test(tokens[end]!.lower)) end--
  if (end < first) return null
  return trimComplement(tokens, { first, last: end })
}

function subjectStart(clause: Clause, group: number): number | undefined {
  const subject = clause.subjectOf(group)
  return subject ? indexAt(clause, subject.span.start) : undefined
}

/** A semicolon before "and", "to" or a verb of doing parts items of one list. */
function listGoesOn({ tokens, passage }: Clause, at: number): boolean {
  let next = at + 1
  while (/^(?:and|to|also)$/.test(tokens[next]?.lower ?? '')) next++
  return actionAt(passage.lexicon, tokens, next, ['base', 'ing']) !== null || next > at + 1
}

/** How the content is worded, among the ways that the verb takes. */
function formOf({ tokens, passage }: Clause, cue: CommissiveCue, { first }: Range): Frame['form'] | null {
  const { takes } = cue.row
  if (cue.after.at(-1) === 'that') return takes.includes('clause') ? 'clause' : null
  if (takes.includes('clause') && takes.length === 1) return null
  let at = first
  while (isAdverb(tokens[at]?.lower ?? '')) at++
  if (
    !tokens[at] ||
    /^[.,;:!?]$|^(?:at|in|on|during|with|as|by|from|to|—|–|-|today|yesterday)$/.test(tokens[at]!.lower)
  )
    return null
  if (takes.includes('gerund') && actionAt(passage.lexicon, tokens, at, ['ing'])) return 'gerund'
  if (takes.includes('action') && cue.after.at(-1) === 'to' && !nounPhraseStart(passage.lexicon, tokens, at)) {
    const ends = /ing$/.test(tokens[at]!.lower) && !actionAt(passage.lexicon, tokens, at, ['base'])
    return ends && takes.includes('gerund') ? 'gerund' : 'action'
  }
  if (takes.includes('gerund') && /^[a-z]+ing$/.test(tokens[at]!.word) && !determiners.has(tokens[at]!.lower))
    return 'gerund'
  return takes.includes('noun') ? 'noun' : null
}

/** The condition that a frame's sentence sets, as token range. */
export const conditionOf = ({ tokens }: Clause, frame: Frame): Range | null =>
  conditionIn(tokens, { first: frame.content.first, last: tokens.length - 1 }) ??
  (tokens[0]?.lower === 'if' ? conditionIn(tokens, { first: 0, last: Math.max(0, frame.group - 1) }) : null)
