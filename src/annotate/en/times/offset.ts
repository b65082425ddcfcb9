import {
  addMonths,
  type Day,
  printDay,
  printMonth,
  printWeek,
  printYear,
  toDay,
  toNumber,
  weekOf,
} from '../../../text/calendar.ts'
import type { TimeRule } from '../../common/times/time-rule.ts'
import { UNIT_WORD } from './cues.ts'
import { COUNT, countOf, printDuration, UNIT, unitOf } from './words.ts'

/**
 * A time so far from the reference day.
 * - three days ago · two years earlier · a month ago · in three weeks · two weeks from now · a few days ago
 */
export const offset: TimeRule = {
  id: 'en/times/offset',
  cue: UNIT_WORD,
  pattern: new RegExp(
    `\\b(?:(?<ahead>in|within) )?(?<count>${COUNT}) (?<unit>${UNIT})(?: (?<how>ago|earlier|back|from now|from today|later|hence))?\\b`,
    'giu',
  ),
  read(match, { reference }) {
    const { ahead, count, unit, how } = match.groups!
    if (!ahead && !how) return null
    if (ahead && how) return null
    if (ahead && /^within/i.test(ahead))
      return {
        type: 'DURATION',
        value: printDuration(countOf(count!), unitOf(unit!)),
        mod: 'before',
        said: ['duration'],
        inferred: [],
      }
    const number = countOf(count!)
    const forward = ahead !== undefined || /from|later|hence/i.test(how ?? '')
    if (ahead && (number === null || /^(?:a|an)$/i.test(count!))) return null
    if (!reference || number === null)
      return { type: 'DATE', value: forward ? 'FUTURE_REF' : 'PAST_REF', said: ['relative'], inferred: [] }
    return {
      type: 'DATE',
      value: move(reference, forward ? number : -number, unitOf(unit!)),
      said: ['relative'],
      inferred: ['year'],
    }
  },
}

/** The time so many units away, as exact as its unit: three days ago is a day, two years ago a year. */
function move(from: Day, count: number, unit: string): string | null {
  if (unit === 'D') return printDay(toDay(toNumber(from) + count))
  if (unit === 'W') return printWeek(weekOf(toNumber(from) + 7 * count))
  if (unit === 'M' || unit === 'Q') {
    const moved = addMonths(from, unit === 'Q' ? 3 * count : count)
    return printMonth(moved.year, moved.month)
  }
  if (unit === 'Y') return printYear(from.year + count)
  if (unit === 'DE') return printYear(from.year + 10 * count).slice(0, 3)
  return null
}
