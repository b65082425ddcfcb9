import type { TimeExpression } from '../../../model/time-expression.ts'
import type { Span } from '../../../text/span.ts'
import type { Passage } from '../../annotator.ts'
import { pickOverlapping } from './pick.ts'

/** A paper's year is part of its name: the Trade Act of 1974, the Paris Declaration of June 2021, the 2021 ferry agreement, 《1974年贸易法》. */
const PAPER_BEFORE =
  /\b(?:Act|Law|Code|Treaty|Agreement|Accords?|Convention|Resolution|Protocol|Declaration|Statement|Memorandum|Charter|Communiqu[eé]|Pact|Constitution|Regulations?|Framework|Compact)s?,? (?:of|from|dated|signed (?:in|on)|adopted (?:in|on)) (?:the )?$/
const PAPER_BEHIND =
  /^(?:(?: [\p{L}-]+){0,4} (?:act|law|treaty|agreement|accords?|convention|resolution|protocol|declaration|statement|memorandum|charter|communiqu[eé]|pact|constitution|framework|arrangement|understanding)s?\b|(?:签署|通过|达成|签订|缔结|发表|生效)的)/iu
/** A meeting's date is part of its name where something came of it: made at the June 2024 summit, 2024年6月会晤达成的共识. */
const CAME_OF =
  /\b(?:made|reached|agreed|announced|signed|concluded|achieved|adopted|outlined|set out|launched) (?:at|in|during) (?:the |their |its )?$/i
const MEETING_BEHIND = /^(?: [\p{L}.’'-]+){0,4} (?:summit|meeting|talks|call|visit|conference|dialogue|forum)s?\b/iu
const CAME_OF_BEHIND =
  /^(?:在)?[\p{Script=Han}]{0,8}(?:会晤|会谈|峰会|会议|通话|访问)(?:期间|中|上|时)?[\p{Script=Han}]{0,4}(?:达成|作出|做出|商定|确定|宣布|取得|签署)的/u
const REACH = 60

/**
 * The time by which a promise is to be kept: the last time in its own words, else in its span. A day, month, year or stretch;
 * not "now", not a rhythm, not the year in a paper's name or of a meeting that something came of, and nothing that lies before the document's own day.
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
    !isInTitle(text, span) &&
    !isOfMeeting(text, span)
  )
}

function isOfMeeting(text: string, { start, end }: Span): boolean {
  const [before, behind] = [text.slice(Math.max(0, start - REACH), start), text.slice(end, end + REACH)]
  return (CAME_OF.test(before) && MEETING_BEHIND.test(behind)) || CAME_OF_BEHIND.test(behind)
}

/** Inside 《…》. */
const isInTitle = (text: string, { start, end }: Span): boolean =>
  /《[^》]*$/.test(text.slice(Math.max(0, start - REACH), start)) && /^[^《]*》/.test(text.slice(end, end + REACH))
