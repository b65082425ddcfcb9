import { type Lexicon, perLexicon } from '../../lexicon/lexicon.ts'
import { statusCues } from '../../lexicon/tables/status-cue.ts'
import type { Commitment } from '../../model/commitment.ts'
import type { ReportedStatus } from '../../model/thread.ts'
import type { Span } from '../../text/span.ts'

/** A word of status in a text. */
export interface StatusCue {
  readonly status: ReportedStatus | 'none'
  readonly span: Span
}

const patternsOf = perLexicon((lexicon) => {
  const made = new Map<string, { status: StatusCue['status']; form: RegExp }[]>()
  return (language: string) => {
    let patterns = made.get(language)
    if (!patterns) {
      patterns = lexicon
        .rows(statusCues, language)
        .map(({ words, status }) => ({ status, form: formOf(words, language) }))
      made.set(language, patterns)
    }
    return patterns
  }
})

function formOf(words: readonly string[], language: string): RegExp {
  const parts = words.map((one) =>
    one
      .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
      .replaceAll(' ', '\\s+')
      .replace(/\*$/, '\\p{L}*'),
  )
  return new RegExp(language === 'zh' ? parts.join('|') : `\\b(?:${parts.join('|')})(?!\\p{L})`, 'giu')
}

/** Statuses that report something done; an infinitive or words of intent before such a word make it a purpose. */
export const DOING: ReadonlySet<StatusCue['status']> = new Set(['begun', 'held', 'progress', 'completed', 'resumed'])
const INTENDED = {
  en: /\b(?:to|will|would|should|must|could|may|can)(?: \w+ly)?(?: (?:make|achieve|see|continue|have))? ?(?:further |more |good |real )?$/i,
  zh: /(?:同意|商定|决定|将|拟|愿|愿意|争取|推动|准备|希望|计划|应|应该|要|需要)(?:尽快|早日|继续|尽早|共同|在[^，。；]{1,14}上)?$/,
}
/** Words of intent stand at most so many code units before. */
const REACH = 40

/** The words of status in a sentence that report it, in their order: "agreed to resume" reports an agreement only. */
export function findStatusCues(lexicon: Lexicon, text: string, sentence: Span, language: string): StatusCue[] {
  const words = text.slice(sentence.start, sentence.end)
  const cues = patternsOf(lexicon)(language).flatMap(({ status, form }) =>
    [...words.matchAll(form)].map((match): StatusCue => {
      const start = sentence.start + match.index
      return { status, span: { start, end: start + match[0].length } }
    }),
  )
  const intended = INTENDED[language === 'zh' ? 'zh' : 'en']
  const isReport = ({ status, span }: StatusCue) =>
    !DOING.has(status) || !intended.test(text.slice(Math.max(sentence.start, span.start - REACH), span.start))
  return cues
    .filter(
      (cue) =>
        isReport(cue) &&
        !cues.some(
          (other) =>
            other !== cue &&
            other.span.start <= cue.span.start &&
            other.span.end >= cue.span.end &&
            other.span.end - other.span.start > cue.span.end - cue.span.start,
        ),
    )
    .sort((a, b) => a.span.start - b.span.start)
}

/** What a commitment reports by its own strength and act. */
export function statusOfCommitment({ act, strength }: Pick<Commitment, 'act' | 'strength'>): ReportedStatus {
  if (act === 'suspend') return 'suspended'
  if (strength === 'done')
    return act === 'resume'
      ? 'resumed'
      : act === 'establish' || act === 'launch'
        ? 'begun'
        : act === 'hold'
          ? 'held'
          : 'completed'
  if (strength === 'discussed') return 'next-steps'
  if (strength === 'encouraged') return 'urged'
  return 'agreed'
}
