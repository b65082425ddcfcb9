import { makeTimesAnnotator } from '../../common/times/times.ts'
import { bareDay } from './bare-day.ts'
import { clock } from './clock.ts'
import { countedWeekday } from './counted-weekday.ts'
import { dayOfMonth } from './day-of-month.ts'
import { dayRange } from './day-range.ts'
import { decade } from './decade.ts'
import { duration } from './duration.ts'
import { month } from './month.ts'
import { monthDay } from './month-day.ts'
import { monthRange } from './month-range.ts'
import { now } from './now.ts'
import { numericDate } from './numeric-date.ts'
import { numericDay } from './numeric-day.ts'
import { numericMonth } from './numeric-month.ts'
import { offset } from './offset.ts'
import { offsetFromDay } from './offset-from-day.ts'
import { partOfMonth } from './part-of-month.ts'
import { quarter } from './quarter.ts'
import { relative } from './relative.ts'
import { restOf } from './rest-of.ts'
import { spelledYearRule } from './spelled-year.ts'
import { weekFrom } from './week-from.ts'
import { weekNumber } from './week-number.ts'
import { weekOfPeriod } from './week-of.ts'
import { weekday } from './weekday.ts'
import { weekdayRange } from './weekday-range.ts'
import { year } from './year.ts'
import { yearRange } from './year-range.ts'

/** From the most exact to the vaguest. */
const RULES = [
  numericDate,
  numericMonth,
  numericDay,
  dayRange,
  monthRange,
  partOfMonth,
  monthDay,
  dayOfMonth,
  weekFrom,
  weekOfPeriod,
  month,
  quarter,
  yearRange,
  year,
  spelledYearRule,
  decade,
  weekdayRange,
  countedWeekday,
  weekday,
  bareDay,
  weekNumber,
  restOf,
  relative,
  offsetFromDay,
  offset,
  duration,
  clock,
  now,
]

/** English time expressions. */
export const times = makeTimesAnnotator('en/times', () => RULES, [
  { id: 'en/times/length-from', before: /\bfor $/i, between: /^,? from $/, length: true },
  {
    id: 'en/times/length-from',
    before: /$/,
    between: /^,? (?:starting|beginning|commencing)(?: (?:from|on))? $/,
    length: true,
  },
  { id: 'en/times/range', before: /\bbetween $/i, between: /^ (?:and|through|to) $/ },
  { id: 'en/times/range', before: /(?:\b(?:from|in) )?$/i, between: /^ ?(?:to|until|till|through|[-–—]) ?$/ },
])
