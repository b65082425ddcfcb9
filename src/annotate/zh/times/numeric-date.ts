import { isDay, printDay } from '../../../text/calendar.ts'
import type { TimeRule } from '../../common/times/time-rule.ts'

/**
 * A date in figures.
 * - 2023-11-15 · 2023/11/15 · 2023.11.15
 */
export const numericDate: TimeRule = {
  id: 'zh/times/numeric-date',
  pattern: /(?<![\d./-])(?<year>\d{4})(?<mark>[-/.])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})(?![\d/-]|\.\d)/gu,
  read(match) {
    const g = match.groups!
    const day = { year: Number(g.year), month: Number(g.month), day: Number(g.day) }
    return isDay(day) ? { type: 'DATE', value: printDay(day), said: ['year', 'month', 'day'], inferred: [] } : null
  },
}
