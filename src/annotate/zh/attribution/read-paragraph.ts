import type { Mention } from '../../../model/mention.ts'
import type { Sentence } from '../../../model/sentence.ts'
import type { Span } from '../../../text/span.ts'
import type { Passage } from '../../annotator.ts'
import { type Clause, cutClauses, endOf } from '../clauses/clauses.ts'
import { firstPersonAt, mentionsIn, subjectAt } from '../clauses/subject.ts'
import { type Cue, HEARER, NEGATED } from './cues.ts'
import type { Found } from './found.ts'
import { readReception } from './reception.ts'
import { cueBehind, sourceAt } from './source-at.ts'

/** Verbs behind which a joint subject does rather than says: they end what was said before. */
const JOINT_ACT = /^(?:还|也|并|均)?(?:同意|决定|责成|商定|一致|达成|就|签署|发表|见证|讨论|约定|宣布)/
/** A name with a title behind it is how a speaker addresses or mentions somebody; the narrator writes the bare name. */
const ADDRESSED = /(?:总统|主席|总理|首相|部长|国务卿|先生|女士|主任|阁下|大使|财长|外长)$/

/**
 * Reads one paragraph: a source and its verb govern what follows, sentence after sentence, until another source speaks
 * or acts, or the paragraph ends. `isSpoken` tells what lies in a turn or a speech. Returns the attributions and the one that is still open at the end.
 */
export function readParagraph(
  passage: Passage,
  sentences: readonly Sentence[],
  isSpoken: (span: Span) => boolean,
): { found: Found[]; open: Found | null } {
  const found: Found[] = []
  let open: Found | null = null
  let carried: Carried = null
  for (const { span } of sentences) {
    if (isSpoken(span)) carried ??= 'speaker'
    const read = readSentence(passage, span, open, carried)
    found.push(...read.found)
    carried = read.subject ?? carried
    if (read.extends && open) open.content = { start: open.content.start, end: endOf(passage.text, span) }
    else open = read.open
  }
  return { found, open }
}

/** Whose words go on where a verb has no subject: the subject before it, or, in a turn or a speech, whoever speaks. */
type Carried = Span | 'speaker' | null

interface SentenceRead {
  readonly found: Found[]
  /** Whether the sentence belongs to what was open before it. */
  readonly extends: boolean
  /** What is open behind it. */
  readonly open: Found | null
  /** Its last subject. */
  readonly subject: Span | null
}

function readSentence(passage: Passage, sentence: Span, before: Found | null, carried: Carried): SentenceRead {
  const { text } = passage
  const clauses = cutClauses(text, sentence)
  const mentions = mentionsIn(passage, sentence)
  const end = endOf(text, sentence)
  const [first] = clauses
  if (!first) return { found: [], extends: before !== null, open: before, subject: null }
  if (before && !startsAnew(passage, first, mentions, before))
    return { found: readNested(passage, clauses, mentions, before, end), extends: true, open: before, subject: null }
  return { ...readClauses(passage, clauses, mentions, end, carried), extends: false }
}

/** Whether a sentence behind something said has a source or an actor of its own. */
function startsAnew(passage: Passage, clause: Clause, mentions: readonly Mention[], before: Found): boolean {
  const source = sourceAt(passage, clause, mentions)
  if (!source) return false
  const cue = cueBehind(passage, source.span.end, clause)
  const says = cue !== null
  if (!source.mention) return says
  const words = passage.text.slice(source.span.start, source.span.end)
  const rest = passage.text.slice(source.span.end, clause.end)
  switch (source.mention.kind) {
    case 'party':
    case 'organisation':
      return (
        cue?.tier === 'say' &&
        cue.governs === 'clause' &&
        (DATED.test(passage.text.slice(source.span.end, cue.start)) || !isPerson(passage, before.source))
      )
    case 'pronoun':
      return says && source.mention.entity !== null && !firstPersonAt(passage.text, clause)
    case 'collective':
      return /元首|领导人|双方|两国|外长/.test(words) && (JOINT_ACT.test(rest) || says)
    default:
      return source.mention.kind === 'person' && !ADDRESSED.test(words)
  }
}

/** 甲国7日宣布: the narrator dates what is said; a speaker who tells of others seldom does. */
const DATED = /^[^，]{0,6}\d{1,2}[日号]|^(?:当天|当日|同日|同一天|今天|昨天)/u

/** Whether somebody, not a party or a body, is the source: in a person's speech others' sayings are told by that person. */
const isPerson = (passage: Passage, source: Span | null): boolean =>
  source === null || mentionsIn(passage, source).some(({ kind }) => kind === 'person' || kind === 'pronoun')

/** The clauses of a sentence that begins anew: subject and verb, then further verbs of the same subject. */
function readClauses(
  passage: Passage,
  clauses: readonly Clause[],
  mentions: readonly Mention[],
  end: number,
  carried: Carried,
): { found: Found[]; open: Found | null; subject: Span | null } {
  const { text } = passage
  const found: Found[] = []
  let subject: Span | null = null
  let joint = false
  let open: Found | null = null
  for (const [index, clause] of clauses.entries()) {
    const own = sourceAt(passage, clause, mentions)
    if (own && open && parts(passage, clauses[index - 1], clause, own)) {
      closeAt(open, clause.start, text)
      open = null
    }
    const inSpeech: boolean = (open as Found | null)?.governs === 'clause'
    if (own && !inSpeech) {
      subject = own.span
      joint = own.joint
    }
    const reception = inSpeech ? null : readReception(text, clause, subject)
    if (reception) {
      if (open) closeAt(open, clause.start, text)
      found.push(reception)
      open = null
      continue
    }
    const from: number = own && !inSpeech ? own.span.end : clause.start
    const cue: Cue | null = inSpeech && own ? null : cueBehind(passage, from, clause)
    if (
      cue &&
      (subject || (!inSpeech && goesOn(carried, cue))) &&
      (!inSpeech || joint || isFurtherSaying(cue)) &&
      hasContent(text, cue, clause)
    ) {
      if (open) closeAt(open, clause.start, text)
      open = foundAt(passage, cue, { from, subject, carried }, end)
      found.push(open)
    } else if (inSpeech) found.push(...readNested(passage, [clause], mentions, open!, end))
  }
  return { found, open: open?.governs === 'clause' ? open : null, subject }
}

/** In a turn or a speech every verb is the speaker's; a subject carried over only says. */
const goesOn = (carried: Carried, cue: Cue): boolean =>
  carried === 'speaker' || (carried !== null && cue.tier === 'say')

/** Behind a semicolon another person speaks: 甲指出…；乙表示…. */
const parts = (
  passage: Passage,
  before: Clause | undefined,
  clause: Clause,
  own: ReturnType<typeof sourceAt>,
): boolean =>
  (before?.mark === '；' || before?.mark === ';') &&
  own?.mention?.kind === 'person' &&
  cueBehind(passage, own.span.end, clause) !== null

/** An attribution at its verb, with the hearer and the negation between source and verb. */
function foundAt(
  { text }: Passage,
  cue: Cue,
  { from, subject, carried }: { from: number; subject: Span | null; carried: Carried },
  end: number,
): Found {
  const between = text.slice(from, cue.start)
  const hearer = HEARER.exec(between)?.groups?.hearer
  const told = cue.end < end && text.slice(cue.start, cue.end) === TELL ? hearerBehind(text, cue.end, end) : null
  return {
    source: subject,
    carried: subject || carried === 'speaker' ? null : carried,
    cue: { start: cue.start, end: cue.end },
    content: contentFrom(text, told?.end ?? cue.end, end),
    addressee: told ?? (hearer ? { start: cue.start - hearer.length, end: cue.start } : null),
    governs: cue.governs,
    tier: cue.tier,
    negated: NEGATED.test(between),
    within: null,
    rule: subject ? 'zh/attribution/clause' : 'zh/attribution/dropped-subject',
  }
}

const TELL = '告诉'

/** The hearer between 告诉 and what is told, up to the comma. */
function hearerBehind(text: string, from: number, end: number): Span | null {
  const comma = text.slice(from, end).search(/[，：]/)
  return comma > 0 && comma <= 16 ? { start: from, end: from + comma } : null
}

/**
 * Inside speech only a plain verb of saying, without a subject of its own, goes back to the speaker: …，强调…. Two together
 * hold no speeches: theirs is every verb.
 */
const isFurtherSaying = (cue: Cue): boolean => cue.governs === 'clause' && cue.tier === 'say'

const hasContent = (text: string, cue: Cue, clause: Clause): boolean =>
  text.slice(cue.end, clause.end).trim() !== '' || clause.mark !== ''

function contentFrom(text: string, from: number, end: number): Span {
  let start = from
  while (start < end && /[，,：:\s]/.test(text[start]!)) start++
  return { start, end }
}

function closeAt(open: Found, at: number, text: string): void {
  let end = at
  while (end > open.content.start && /[，；,;：:\s]/.test(text[end - 1]!)) end--
  if (end > open.content.start) open.content = { start: open.content.start, end }
}

/** Sources inside what somebody says: 我重申, 我始终认为, a person with a title. */
function readNested(
  passage: Passage,
  clauses: readonly Clause[],
  mentions: readonly Mention[],
  outer: Found,
  end: number,
): Found[] {
  const { text } = passage
  return clauses.flatMap((clause): Found[] => {
    const own = firstPersonAt(text, clause)
    const other = own ? null : subjectAt(text, clause, mentions)
    const source = own ?? (other && other.mention.kind === 'person' ? other.span : null)
    const cue = source && cueBehind(passage, source.end, clause)
    if (!source || !cue || (clause.end - cue.end < 2 && clause.mark === '')) return []
    const content = contentFrom(text, cue.end, end)
    if (content.start >= content.end) return []
    return [
      {
        source,
        cue: { start: cue.start, end: cue.end },
        content,
        governs: cue.governs,
        tier: cue.tier,
        negated: false,
        within: own ? outer : null,
        rule: 'zh/attribution/nested',
      },
    ]
  })
}
