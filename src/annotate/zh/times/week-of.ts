import {
  addMonths,
  daysInMonth,
  isDay,
  printDay,
  printMonth,
  toDay,
  toNumber,
  weekdayOf,
} from '../../../text/calendar.ts'
import type { TimeRule } from '../../common/times/time-rule.ts'
import { fullYear, inferYear } from '../../common/times/year-policy.ts'
import { MONTH, numberOf, partOf, weekdayNumber, YEAR } from './words.ts'

/**
 * A counted week or weekday of a month.
 * - 十月的第一周 · 2025年3月第二个星期 · 下个月第三周
 * - 四月的最后一个星期一 · 11月第四个星期四 · 本月第一个周五
 */
export const weekOfMonth: TimeRule = {
  id: 'zh/times/week-of',
  cue: /(?:第[一二三四五1-5]|最后一)个?(?:周|星期|礼拜)/,
  pattern: new RegExp(
    `(?:(?<year>${YEAR})?(?<month>${MONTH})|(?<which>本月|这个月|上个?月|下个?月))份?的?(?:第(?<nth>[一二三四五1-5])|(?<last>最后一))个?(?:周|星期|礼拜)(?<day>[一二三四五六日天](?![^，。、]?(?:以|之)?内))?`,
    'gu',
  ),
  read(match, { reference }) {
    const g = match.groups!
    const written = g.year ? partOf(g.year) : null
    const moved =
      g.which && reference
        ? addMonths({ ...reference, day: 1 }, /^上/.test(g.which) ? -1 : /^下/.test(g.which) ? 1 : 0)
        : null
    const month = moved ? moved.month : g.month ? partOf(g.month) : null
    const year = moved
      ? moved.year
      : written !== null
        ? fullYear(String(written), reference)
        : reference && month && inferYear(month, null, reference)
    if (!month || !year) return null
    const nth = g.last ? -1 : numberOf(g.nth!)!
    const said = [...(written === null ? [] : ['year']), ...(g.month ? ['month'] : []), g.day ? 'weekday' : 'week']
    const inferred = [...(written === null ? ['year'] : []), ...(g.month ? [] : ['month'])]
    if (!g.day) return { type: 'DATE', value: `${printMonth(year, month)}-W0${nth === -1 ? 5 : nth}`, said, inferred }
    const value = countWeekday(year, month, nth, weekdayNumber(g.day))
    return value === null ? null : { type: 'DATE', value, said, inferred }
  },
}

/** The nth such weekday of a month, -1 the last; null where the month has none. */
function countWeekday(year: number, month: number, nth: number, weekday: number): string | null {
  if (nth === -1) {
    const last = toNumber({ year, month, day: daysInMonth(year, month) })
    return printDay(toDay(last - ((weekdayOf(last) - weekday + 7) % 7)))
  }
  const first = toNumber({ year, month, day: 1 })
  const day = { year, month, day: 1 + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1) }
  return isDay(day) ? printDay(day) : null
}
