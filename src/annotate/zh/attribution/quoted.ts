import type { Span } from '../../../text/span.ts'
import type { Passage } from '../../annotator.ts'
import type { Quotation } from '../../common/attribution/quotations.ts'
import { cutClauses } from '../clauses/clauses.ts'
import { mentionsIn, subjectAt } from '../clauses/subject.ts'
import { ADVERBIALS, findCues } from './cues.ts'
import type { Found } from './found.ts'

/** Outermost quotations by where they begin and where they end. */
export interface OuterQuotations {
  readonly byStart: ReadonlyMap<number, Quotation>
  readonly byEnd: ReadonlyMap<number, Quotation>
}

/** Looks up the outermost ones of an article's quotations by their borders. */
export function indexOuter(quotations: readonly Quotation[]): OuterQuotations {
  const outer = quotations.filter(({ depth }) => depth === 0)
  return { byStart: new Map(outer.map((one) => [one.start, one])), byEnd: new Map(outer.map((one) => [one.end, one])) }
}

/**
 * A quotation with its speaker behind it.
 * - “……。”王毅说。 · “……，”他表示 · “……，”他说，“……”
 */
export function readQuoted(passage: Passage, sentence: Span, { byStart, byEnd }: OuterQuotations): Found[] {
  const { text } = passage
  const opening = byStart.get(sentence.start) ?? byStart.get(sentence.start + 1)
  const quotation = opening && opening.end < sentence.end ? opening : undefined
  const before = byEnd.get(sentence.start)
  const said = quotation ?? before
  if (!said) return []
  const [clause, next] = cutClauses(text, { start: quotation ? quotation.end : sentence.start, end: sentence.end })
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
      rest: restOf(byStart, next),
      governs: 'noun',
      tier: cue.tier,
      negated: false,
      within: null,
      rule: 'zh/attribution/quoted',
    },
  ]
}

/** “……，”他说，“……”: the quotation goes on behind the verb. */
function restOf(byStart: OuterQuotations['byStart'], next: Span | undefined): Span | null {
  const more = next && byStart.get(next.start)
  return more ? { start: more.start, end: more.end } : null
}
