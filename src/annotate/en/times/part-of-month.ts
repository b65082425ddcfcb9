import { addMonths, printMonth } from '../../../text/calendar.ts'
import type { TimeRule } from '../../common/times/time-rule.ts'
import { dateValue, fullYear } from '../../common/times/year-policy.ts'
import { directionOf } from './direction.ts'
import { MONTH, monthOf, YEAR } from './words.ts'

/**
 * A part of a month: the month, and where in it.
 * - the first half of May · the second half of next month · the first ten days of June 2024 · the last two weeks of May
 */
export const partOfMonth: TimeRule = {
  id: 'en/times/part-of-month',
  cue: /half|days|weeks/i,
  pattern: new RegExp(
    `\\b(?:the )?(?<nth>first|second|last|final) (?:half|(?:ten|10|few|several|two|three) (?:days|weeks)) (?:of|in) (?:(?<month>${MONTH})(?:,? (?<year>${YEAR}))?|(?<which>this|next|last) month)`,
    'giu',
  ),
  read(match, context) {
    const { nth, month, year, which } = match.groups!
    const { reference } = context
    const mod = /first/i.test(nth!) ? 'start' : 'end'
    if (!month) {
      const moved =
        reference && addMonths({ ...reference, day: 1 }, /next/i.test(which!) ? 1 : /last/i.test(which!) ? -1 : 0)
      return {
        type: 'DATE',
        value: moved && printMonth(moved.year, moved.month),
        mod,
        said: ['part'],
        inferred: ['year', 'month'],
      }
    }
    const value = dateValue(
      year ? fullYear(year, reference) : null,
      monthOf(month),
      null,
      reference,
      directionOf(context),
    )
    return (
      value && {
        type: 'DATE',
        value: value.value,
        mod,
        said: year ? ['year', 'month', 'part'] : ['month', 'part'],
        inferred: value.yearInferred ? ['year'] : [],
      }
    )
  },
}
