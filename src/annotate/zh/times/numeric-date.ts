import { type Day, isDay, printDay } from '../../../text/calendar.ts'
import type { TimeRule } from '../../common/times/time-rule.ts'
import { fullYear } from '../../common/times/year-policy.ts'

/**
 * A date in figures. Where the year stands last the day is first; of three numbers of two digits the year is first,
 * unless the first can be none (one digit) or the last can only be one (past 31).
 * - 2023-11-15 · 2023/11/15 · 2023.11.15
 * - 15.11.2023 · 15/11/2023 · 15-11-23 … read as 2015-11-23 · 5-11-23 · 23-11-5
 */
export const numericDate: TimeRule = {
  id: 'zh/times/numeric-date',
  cue: /\d[-/.]\d/,
  pattern:
    /(?<![\d./]|(?<!\d[/.]\d{1,4})-)(?<a>\d{4}|\d{1,2})(?<mark>[-/.])(?<b>\d{1,2})\k<mark>(?<c>\d{4}|\d{1,2})(?!\d|\.\d|\/\d|-\d(?!\d*[/.]\d))/gu,
  read(match, { reference }) {
    const { a, b, c, mark } = match.groups!
    if (a!.length === 4 && c!.length === 4) return null
    if (a!.length < 4 && c!.length < 4 && mark === '.') return null
    const yearFirst =
      a!.length === 4 || (c!.length < 4 && a!.length === 2 && (c!.length < 2 || Number(c) <= 31) && !/^0/.test(a!))
    const [year, day] = yearFirst ? [a!, c!] : [c!, a!]
    if (year.length === 1) return null
    const value: Day = { year: fullYear(year, reference), month: Number(b), day: Number(day) }
    if (!isDay(value)) return null
    return {
      type: 'DATE',
      value: printDay(value),
      said: ['year', 'month', 'day'],
      inferred: [...(year.length === 2 ? ['century'] : []), ...(yearFirst && year.length === 4 ? [] : ['order'])],
    }
  },
}
