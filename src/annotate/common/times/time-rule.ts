import type { TimeExpression } from '../../../model/time-expression.ts'
import type { Day } from '../../../text/calendar.ts'

/** What a time expression is read against. */
export interface TimeContext {
  /** The article's day (published, or its dateline's); null when it is unknown. */
  readonly reference: Day | null
  /** The text before and after the match within its sentence: "by", "since", 以来. */
  readonly before: string
  readonly after: string
}

export type TimeReading = Pick<TimeExpression, 'type' | 'value' | 'said' | 'inferred'> & {
  readonly mod?: TimeExpression['mod']
}

/** One kind of time expression: its pattern (sticky flags are added) and what a match means; null when it is none. */
export interface TimeRule {
  /** e.g. `en/times/month-day`. */
  readonly id: string
  /** Tested on the whole sentence first, once for all rules that share it: without a match the rule reads nothing in it. */
  readonly cue?: RegExp
  /** With the flags `gu` (and `i` where case does not count); groups are named. */
  readonly pattern: RegExp
  read(match: RegExpExecArray, context: TimeContext): TimeReading | null
}
