import type { Mention } from '../../../model/mention.ts'
import type { Sentence } from '../../../model/sentence.ts'
import type { Span } from '../../../text/span.ts'
import type { Passage } from '../../annotator.ts'
import { type Clause, cutClauses, endOf } from '../clauses/clauses.ts'
import { firstPersonAt, mentionsIn, subjectAt } from '../clauses/subject.ts'
import { ADVERBIALS, type Cue, findCues } from './cues.ts'
import type { Found } from './found.ts'
import { readReception } from './reception.ts'

/** Verbs behind which a joint subject does rather than says: they end what was said before. */
const JOINT_ACT = /^(?:还|也|并|均)?(?:同意|决定|责成|商定|一致|达成|就|签署|发表|见证|讨论|约定|宣布)/
/** A name with a title behind it is how a speaker addresses or mentions somebody; the narrator writes the bare name. */
const ADDRESSED = /(?:总统|主席|总理|首相|部长|国务卿|先生|女士|主任|阁下|大使|财长|外长)$/

/**
 * Reads one paragraph: a source and its verb govern what follows, sentence after sentence, until another source speaks
 * or acts, or the paragraph ends. Returns the attributions and the one that is still open at the end.
 */
export function readParagraph(
  passage: Passage,
  sentences: readonly Sentence[],
): { found: Found[]; open: Found | null } {
  const found: Found[] = []
  let open: Found | null = null
  for (const { span } of sentences) {
    const read = readSentence(passage, span, open)
    found.push(...read.found)
    if (read.extends && open) open.content = { start: open.content.start, end: endOf(passage.text, span) }
    else open = read.open
  }
  return { found, open }
}

interface SentenceRead {
  readonly found: Found[]
  /** Whether the sentence belongs to what was open before it. */
  readonly extends: boolean
  /** What is open behind it. */
  readonly open: Found | null
}

function readSentence(passage: Passage, sentence: Span, before: Found | null): SentenceRead {
  const { text } = passage
  const clauses = cutClauses(text, sentence)
  const mentions = mentionsIn(passage, sentence)
  const end = endOf(text, sentence)
  const [first] = clauses
  if (!first) return { found: [], extends: before !== null, open: before }
  if (before && !startsAnew(passage, first, mentions))
    return { found: readNested(passage, clauses, mentions, before, end), extends: true, open: before }
  return { ...readClauses(passage, clauses, mentions, end), extends: false }
}

/** Whether a sentence behind something said has a source or an actor of its own. */
function startsAnew(passage: Passage, clause: Clause, mentions: readonly Mention[]): boolean {
  const subject = subjectAt(passage.text, clause, mentions)
  if (!subject || subject.mention.kind === 'party') return false
  const words = passage.text.slice(subject.span.start, subject.span.end)
  const rest = passage.text.slice(subject.span.end, clause.end)
  if (subject.mention.kind === 'collective')
    return (
      /元首|领导人|双方|两国|外长/.test(words) &&
      (JOINT_ACT.test(rest) || cueBehind(passage, subject.span.end, clause) !== null)
    )
  return subject.mention.kind === 'person' && !ADDRESSED.test(words)
}

/** The verb of saying that belongs to a subject that ends at `from`; null where other words stand between. */
const cueBehind = (passage: Passage, from: number, clause: Span): Cue | null =>
  findCues(passage, clause).find((cue) => cue.start >= from && ADVERBIALS.test(passage.text.slice(from, cue.start))) ??
  null

/** The clauses of a sentence that begins anew: subject and verb, then further verbs of the same subject. */
function readClauses(
  passage: Passage,
  clauses: readonly Clause[],
  mentions: readonly Mention[],
  end: number,
): { found: Found[]; open: Found | null } {
  const { text } = passage
  const found: Found[] = []
  let subject: Span | null = null
  let joint = false
  let open: Found | null = null
  for (const clause of clauses) {
    const own = subjectAt(text, clause, mentions)
    const inSpeech: boolean = (open as Found | null)?.governs === 'clause'
    if (own && !inSpeech) {
      subject = own.span
      joint = own.mention.kind === 'collective'
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
      (subject || !inSpeech) &&
      (!inSpeech || joint || isFurtherSaying(cue)) &&
      hasContent(text, cue, clause)
    ) {
      if (open) closeAt(open, clause.start, text)
      const negated = /[不没未]$/.test(text.slice(clause.start, cue.start))
      open = {
        source: subject,
        cue: { start: cue.start, end: cue.end },
        content: contentFrom(text, cue.end, end),
        governs: cue.governs,
        tier: cue.tier,
        negated,
        within: null,
        rule: subject ? 'zh/attribution/clause' : 'zh/attribution/dropped-subject',
      }
      found.push(open)
    } else if (inSpeech) found.push(...readNested(passage, [clause], mentions, open!, end))
  }
  return { found, open: open?.governs === 'clause' ? open : null }
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
