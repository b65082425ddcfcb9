import type { TimeExpression } from '../../../model/time-expression.ts'
import type { Span } from '../../../text/span.ts'
import type { Passage } from '../../annotator.ts'
import { pickOverlapping } from './pick.ts'

/** A paper's year is part of its name: the Trade Act of 1974, the Paris Declaration of June 2021, the 2021 ferry agreement, 《1974年贸易法》. */
const PAPER_BEFORE =
  /\b(?:Act|Law|Code|Treaty|Agreement|Accords?|Convention|Resolution|Protocol|Declaration|Statement|Memorandum|Charter|Communiqu[eé]|Pact|Constitution|Regulations?|Framework|Compact)s?,? (?:of|from|dated|signed (?:in|on)|adopted (?:in|on)) (?:the )?$/
const PAPER_BEHIND =
  /^(?:(?: [\p{L}-]+){0,4} (?:act|law|treaty|agreement|accords?|convention|resolution|protocol|declaration|statement|memorandum|charter|communiqu[eé]|pact|constitution|framework|arrangement|understanding)s?\b|(?:签署|通过|达成|签订|缔结|发表|生效)的)/iu
const REACH = 60

/**
 * The time by which a promise is to be kept: the last time in its own words, else in its span. A day, month, year or stretch;
 * not "now", not a rhythm, not the year in a paper's name, and nothing that lies before the document's own day.
 */
export function deadlineOf(passage: Passage, span: Span, own: readonly Span[]): Span | null {
  const begins = (words: Span, time: TimeExpression) => words.start <= time.span.start && time.span.start < words.end
  const times = pickOverlapping(passage.layers.times, span).filter(
    (time) => begins(span, time) && time.type !== 'SET' && !/_REF$/.test(time.value ?? '') && isAhead(passage, time),
  )
  return times.filter((time) => own.some((words) => begins(words, time))).at(-1)?.span ?? null
}

function isAhead({ text, article }: Passage, { span, value }: TimeExpression): boolean {
  const day = value === null ? null : /^\d{4}(?:-\d\d){0,2}/.exec(value)?.[0]
  if (day && article.published && day < article.published.slice(0, day.length)) return false
  return (
    !PAPER_BEFORE.test(text.slice(Math.max(0, span.start - REACH), span.start)) &&
    !PAPER_BEHIND.test(text.slice(span.end, span.end + REACH)) &&
    !isInTitle(text, span)
  )
}

/** Inside 《…》. */
const isInTitle = (text: string, { start, end }: Span): boolean =>
  /《[^》]*$/.test(text.slice(Math.max(0, start - REACH), start)) && /^[^《]*》/.test(text.slice(end, end + REACH))
