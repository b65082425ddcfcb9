import {
  addMonths,
  daysInMonth,
  printDay,
  printMonth,
  printWeek,
  toDay,
  toNumber,
  weekdayOf,
} from '../../../text/calendar.ts'
import type { TimeRule } from '../../common/times/time-rule.ts'
import { inferYear } from '../../common/times/year-policy.ts'
import { directionOf } from './direction.ts'
import { ANY_YEAR, anyYear, MONTH, monthOf, WEEKDAY, weekdayNumber } from './words.ts'

/**
 * A counted week or weekday of a month or year.
 * - the first week of October · the third week of 2027 · the last week of this month
 * - the first Friday of July · the second Monday of next month · the second Sunday (of the reference's month)
 */
export const weekOfPeriod: TimeRule = {
  id: 'en/times/week-of',
  cue: /first|second|third|fourth|fifth|last|\d(?:st|nd|rd|th)/i,
  pattern: new RegExp(
    `\\b(?:the )?(?<nth>first|second|third|fourth|fifth|last|1st|2nd|3rd|4th|5th) (?:(?:(?<week>week)|(?<day>${WEEKDAY})) (?:of |in )?(?:(?<which>this|next|last|previous) (?<unit>month|year)|(?<month>${MONTH})(?: (?<monthYear>${ANY_YEAR}))?|(?<year>${ANY_YEAR}))|(?<alone>${WEEKDAY}))`,
    'giu',
  ),
  read(match, context) {
    const g = match.groups!
    const nth = /last/i.test(g.nth!) ? -1 : orderOf(g.nth!)
    const { reference } = context
    if (!reference && !(g.year || g.monthYear)) return null
    if (g.alone && (nth === -1 || !/^\p{Lu}.*day$/u.test(g.alone))) return null
    const said = ['week']
    const shift = /next/i.test(g.which ?? '') ? 1 : /last|previous/i.test(g.which ?? '') ? -1 : 0
    if (g.year || g.unit === 'year') {
      if (g.day) return null
      const year = g.year ? anyYear(g.year) : reference!.year + shift
      return {
        type: 'DATE',
        value: nth === -1 ? printWeek({ year, week: weeksOf(year) }) : printWeek({ year, week: nth }),
        said,
        inferred: g.year ? [] : ['year'],
      }
    }
    const moved = g.month ? null : addMonths({ ...reference!, day: 1 }, shift)
    const month = g.month ? monthOf(g.month) : moved!.month
    const year = g.monthYear
      ? anyYear(g.monthYear)
      : g.month
        ? inferYear(month, null, reference!, directionOf(context))
        : moved!.year
    const weekday = g.day ?? g.alone
    if (!weekday)
      return {
        type: 'DATE',
        value: `${printMonth(year, month)}-W${nth === -1 ? '05' : `0${nth}`}`,
        said,
        inferred: ['year'],
      }
    const day = nthWeekday(year, month, nth, weekdayNumber(weekday))
    return day === null
      ? null
      : { type: 'DATE', value: day, said: g.alone ? ['weekday'] : ['weekday', 'month'], inferred: ['year'] }
  },
}

/** "first", "1st" → 1. */
const orderOf = (word: string): number =>
  (({ first: 1, second: 2, third: 3, fourth: 4, fifth: 5 }) as Record<string, number>)[word.toLowerCase()] ??
  Number.parseInt(word, 10)

/** 28 December is always in the last ISO week of its year. */
const weeksOf = (year: number): number => {
  const number = toNumber({ year, month: 12, day: 28 })
  return Math.floor((number - weekdayOf(number) + 4 - toNumber({ year, month: 1, day: 1 })) / 7) + 1
}

function nthWeekday(year: number, month: number, nth: number, weekday: number): string | null {
  const first = toNumber({ year, month, day: 1 })
  if (nth === -1) {
    const last = toNumber({ year, month, day: daysInMonth(year, month) })
    return printDay(toDay(last - ((weekdayOf(last) - weekday + 7) % 7)))
  }
  const day = toDay(first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1))
  return day.month === month ? printDay(day) : null
}
