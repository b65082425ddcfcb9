import type { Meeting } from '../../../model/meeting.ts'
import type { Sentence } from '../../../model/sentence.ts'
import type { Passage } from '../../annotator.ts'

/** How long it took. */
const LASTED =
  /\b(?:[Tt]he|[Tt]heir|[Tt]his|[Oo]ur)\s+(?:[a-z-]+\s+){0,3}(?:meetings?|talks|call|phone call|conversation|discussions?|summit|consultations|dinner|lunch|session)\s+(?:(?:has|have|had)\s+)?(?:lasted|ran|went on|stretched|continued|took|extended)\s+(?:for\s+|on\s+for\s+)?(?:(?:about|around|roughly|nearly|almost|over|more than|just over|just under|some|approximately|a little over)\s+)?(?:an?|\d+(?:\.\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|several|ninety|sixty|forty|thirty|half an)(?:\s+and\s+a\s+half)?(?:[\s-]+\w+)?[\s-]+(?:hours?|minutes|days?)\b/

/** Talks between two that have been held; a visit or a letter does not last hours. */
const isTold = ({ participants, status, kind }: Meeting): boolean =>
  participants.length > 1 && status !== 'planned' && status !== 'cancelled' && kind !== 'visit' && kind !== 'letters'

/**
 * A meeting of which a later sentence tells only the course, the one told before it: "The talks lasted nearly five hours" ·
 * "The call ran for 90 minutes". Null where no meeting of two was told before.
 */
export function readCourse({ text }: Passage, { span }: Sentence, told: readonly Meeting[]): Meeting | null {
  const match = LASTED.exec(text.slice(span.start, Math.min(span.end, span.start + 1000)))
  const whole = match && told.findLast(isTold)
  if (!match || !whole) return null
  const start = span.start + match.index
  return { ...whole, span: { start, end: start + match[0].length }, dateSaid: null, rule: 'en/meetings/course' }
}
