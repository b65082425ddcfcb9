import { perLexicon } from '../../../lexicon/lexicon.ts'
import { makeMatcher } from '../../../lexicon/matcher.ts'
import { sourceNouns } from '../../../lexicon/tables/source-noun.ts'
import type { Mention } from '../../../model/mention.ts'
import type { Span } from '../../../text/span.ts'
import type { Passage } from '../../annotator.ts'
import { isJoint, subjectAt } from '../clauses/subject.ts'
import { ADVERBIALS, type Cue, findCues } from './cues.ts'

/** Who opens a clause and may speak in it. */
export interface SourceAt {
  readonly span: Span
  /** The mention behind it; null for a noun that names nobody (知情人士). */
  readonly mention: Mention | null
  /** Two parties or their people. */
  readonly joint: boolean
}

/**
 * The source that opens a clause: its subject, or, where a verb of saying follows, a noun that speaks without a name.
 * - 马克龙 · 法国总统马克龙和日本首相石破茂 · 双方 · 一名不愿透露姓名的官员 · 会议 · 声明
 */
export function sourceAt(passage: Passage, clause: Span, mentions: readonly Mention[]): SourceAt | null {
  const subject = subjectAt(passage.text, clause, mentions)
  const voice = subject?.mention.kind === 'organisation' ? voiceOf(passage, clause, subject.span) : null
  if (subject && voice) return { span: voice, mention: subject.mention, joint: false }
  if (subject && (subject.mention.kind !== 'party' || cueBehind(passage, subject.span.end, clause)))
    return { span: subject.span, mention: subject.mention, joint: isJoint(subject) }
  const titled = subject && subject.mention.kind !== 'party' ? null : titledAt(passage, clause, mentions)
  if (titled) return { span: titled.span, mention: titled, joint: false }
  const unnamed = unnamedAt(passage, clause)
  if (unnamed) return { span: unnamed, mention: null, joint: false }
  return subject && { span: subject.span, mention: subject.mention, joint: isJoint(subject) }
}

/** 甲国外交部*发言人*表示: who speaks for a body, right behind its name and before a verb of saying. */
function voiceOf(passage: Passage, clause: Span, body: Span): Span | null {
  const { text, lexicon } = passage
  const [noun] = nounsOf(lexicon).find(text, body.end, Math.min(clause.end, body.end + LONGEST))
  if (!noun || !/^[\p{Script=Han}]{0,4}$/u.test(text.slice(body.end, noun.start))) return null
  return cueBehind(passage, noun.end, clause) ? { start: body.start, end: noun.end } : null
}

/** The verb of saying that belongs to a subject that ends at `from`; null where other words stand between. */
export const cueBehind = (passage: Passage, from: number, clause: Span): Cue | null =>
  findCues(passage, clause).find((cue) => {
    const between = passage.text.slice(from, cue.start)
    return cue.start >= from && (ADVERBIALS.test(between) || (cue.governs === 'clause' && BESIDES.test(between)))
  }) ?? null

/** A deed before the saying: 转达亲切问候并表示, 出席会议并强调. */
const BESIDES = /^[^，：；]{1,40}并(?:再次|明确|共同|一致)?$/u

/** No list of offices before a name is longer. */
const LONGEST_OFFICES = 40

/** A person behind a list of offices, right before the verb: 民主党总裁、总统马西西表示. */
function titledAt(passage: Passage, clause: Span, mentions: readonly Mention[]): Mention | null {
  return (
    mentions.find(
      ({ kind, span }) =>
        kind === 'person' &&
        span.start > clause.start &&
        span.start - clause.start <= LONGEST_OFFICES &&
        span.end <= clause.end &&
        cueBehind(passage, span.end, clause) !== null &&
        !/[在对就向把将]/.test(passage.text.slice(clause.start, span.start)),
    ) ?? null
  )
}

/** No unnamed source is longer. */
const LONGEST = 24

const nounsOf = perLexicon((lexicon) =>
  makeMatcher(lexicon.rows(sourceNouns, 'zh').map(({ noun }) => ({ words: noun, value: null }))),
)

/** Words that end in a noun of speaking, right before a verb of saying and its adverbials. */
function unnamedAt(passage: Passage, clause: Span): Span | null {
  const { text, lexicon } = passage
  const reach = Math.min(clause.end, clause.start + LONGEST)
  if (/^(?:据|根据|在|对|就|向|通过)/.test(text.slice(clause.start, reach))) return null
  for (const { end } of nounsOf(lexicon).find(text, clause.start, reach)) {
    const cue = cueBehind(passage, end, clause)
    if (cue?.governs === 'clause' && cue.tier === 'say') return { start: clause.start, end }
  }
  return null
}
