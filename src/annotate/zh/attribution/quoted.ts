import type { Span } from '../../../text/span.ts'
import type { Passage } from '../../annotator.ts'
import type { Quotation } from '../../common/attribution/quotations.ts'
import { cutClauses } from '../clauses/clauses.ts'
import { mentionsIn, subjectAt } from '../clauses/subject.ts'
import { ADVERBIALS, findCues } from './cues.ts'
import type { Found } from './found.ts'

/**
 * A quotation with its speaker behind it.
 * - “……。”王毅说。 · “……，”他表示
 */
export function readQuoted(passage: Passage, sentence: Span, quotations: readonly Quotation[]): Found[] {
  const { text } = passage
  const quotation = quotations.find(
    ({ start, end, depth }) =>
      depth === 0 && start >= sentence.start && start <= sentence.start + 1 && end < sentence.end,
  )
  const before = quotations.find(({ end, depth }) => depth === 0 && end === sentence.start)
  const said = quotation ?? before
  if (!said) return []
  const [clause] = cutClauses(text, { start: quotation ? quotation.end : sentence.start, end: sentence.end })
  const subject = clause && subjectAt(text, clause, mentionsIn(passage, clause))
  const cue =
    subject &&
    findCues(passage, clause).find(
      (one) => one.start >= subject.span.end && ADVERBIALS.test(text.slice(subject.span.end, one.start)),
    )
  if (!clause || cue?.governs !== 'clause' || text.slice(cue.end, clause.end).trim() !== '') return []
  return [
    {
      source: subject!.span,
      cue: { start: cue.start, end: cue.end },
      content: { start: said.start, end: said.end },
      governs: 'noun',
      tier: cue.tier,
      negated: false,
      within: null,
      rule: 'zh/attribution/quoted',
    },
  ]
}
