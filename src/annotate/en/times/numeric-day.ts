import type { TimeRule } from '../../common/times/time-rule.ts'
import { dateValue } from '../../common/times/year-policy.ts'
import { directionOf } from './direction.ts'

/**
 * A day and month in figures without a year, which could as well be a fraction, a score or a share: a word before them
 * must show the date, and with a full stop or a hyphen nothing may follow in the clause.
 * - on 4/22 · by 11/7 · from 10/1 to 11/7 · on 22/04 (month first, unless that is no month) · on 4-22 · on 4.22
 */
export const numericDay: TimeRule = {
  id: 'en/times/numeric-day',
  cue: /\d[-/.]\d/,
  pattern: /(?<![\d./,$€£%-])(?<a>\d{1,2})(?<mark>[-/.])(?<b>\d{1,2})(?![\d/%-]|[.,]\d)/gu,
  read(match, context) {
    const { a, mark, b } = match.groups!
    if (
      !/\b(?:on|by|until|till|since|from|through) +$|\b(?:from|between) \d{1,2}\/\d{1,2} (?:to|and|until|through) $/i.test(
        context.before,
      )
    )
      return null
    if (match[0] === '24/7') return null
    if (
      mark === '/' ? /^ (?:of|basis|majority|votes?)\b/.test(context.after) : !/^ ?(?:[.,;!?)]|$)/.test(context.after)
    )
      return null
    const [first, second] = [Number(a), Number(b)]
    const [month, day] = first > 12 ? [second, first] : [first, second]
    if (month < 1 || month > 12) return null
    const value = dateValue(null, month, day, context.reference, directionOf(context))
    return (
      value && {
        type: 'DATE',
        value: value.value,
        said: ['month', 'day'],
        inferred: value.yearInferred ? ['year'] : [],
      }
    )
  },
}
