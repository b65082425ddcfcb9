import type { TimeContext } from '../../common/times/time-rule.ts'
import type { Direction } from '../../common/times/year-policy.ts'

/** Which way a date looks by the word before it: "by", "until", "before the end of" forward, "since" back. */
export function directionOf({ before }: TimeContext): Direction {
  if (
    /\b(?:by|until|till|through|before|starting(?: on| in)?|beginning(?: on| in)?|as early as|no later than)(?: the)?(?: (?:end|start|beginning|middle) of)? $/i.test(
      before,
    )
  )
    return 'future'
  return /\b(?:since|last|after) $/i.test(before) ? 'past' : 'nearest'
}
