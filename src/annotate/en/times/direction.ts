import type { TimeContext } from '../../common/times/time-rule.ts'
import type { Direction } from '../../common/times/year-policy.ts'

/**
 * Which way a date looks: forward after "by", "until", "starting", back after "since"; else by whether the sentence so
 * far speaks of what will be.
 */
export function directionOf({ before }: TimeContext): Direction {
  if (
    /\b(?:by|until|till|starting(?: on| in)?|beginning(?: on| in)?|as early as|no later than|next)(?: the)?(?: (?:end|start|beginning|middle) of)? $/i.test(
      before,
    )
  )
    return 'future'
  if (/\b(?:since|last) $/i.test(before)) return 'past'
  return /\b(?:will|shall|expected|scheduled|due|plans?|planned|planning|upcoming|set|hopes?|later)\b/i.test(before)
    ? 'nearest'
    : 'lean-past'
}
