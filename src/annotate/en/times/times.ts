import { makeTimesAnnotator } from '../../common/times/times.ts'
import { clock } from './clock.ts'
import { dayRange } from './day-range.ts'
import { duration } from './duration.ts'
import { month } from './month.ts'
import { monthDay } from './month-day.ts'
import { now } from './now.ts'
import { numericDate } from './numeric-date.ts'
import { offset } from './offset.ts'
import { relative } from './relative.ts'
import { weekday } from './weekday.ts'
import { year } from './year.ts'

/** English time expressions, from the most exact to the vaguest. */
export const times = makeTimesAnnotator('en/times', [
  numericDate,
  dayRange,
  monthDay,
  month,
  year,
  weekday,
  relative,
  offset,
  duration,
  clock,
  now,
])
