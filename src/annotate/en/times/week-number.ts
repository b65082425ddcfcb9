import { printWeek } from '../../../text/calendar.ts'
import type { TimeRule } from '../../common/times/time-rule.ts'
import { YEAR } from './words.ts'

/**
 * A week by its number in the year; "week 3 of the talks" counts something else.
 * - week 31 · Week 10 of 2024 · week 5, 2025
 */
export const weekNumber: TimeRule = {
  id: 'en/times/week-number',
  cue: /week \d/i,
  pattern: new RegExp(
    `\\bweek (?<week>[1-9]|[1-4]\\d|5[0-3])(?:(?:,| of)? (?<year>${YEAR}))?(?![\\d.,/%]\\d|\\d)(?! of\\b)`,
    'giu',
  ),
  read(match, { reference }) {
    const { week, year } = match.groups!
    const known = year ? Number(year) : reference?.year
    return {
      type: 'DATE',
      value: known === undefined ? null : printWeek({ year: known, week: Number(week) }),
      said: year ? ['week', 'year'] : ['week'],
      inferred: year ? [] : ['year'],
    }
  },
}
