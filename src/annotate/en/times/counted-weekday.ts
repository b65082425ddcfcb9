import { printDay, toDay, toNumber, weekdayOf } from '../../../text/calendar.ts'
import type { TimeRule } from '../../common/times/time-rule.ts'
import { WEEKDAY_WORD } from './cues.ts'
import { COUNT, countOf, weekdayNumber } from './words.ts'

/**
 * So many weekdays from the reference day.
 * - two Sundays from now · three Mondays ago · two Fridays later
 */
export const countedWeekday: TimeRule = {
  id: 'en/times/counted-weekday',
  cue: WEEKDAY_WORD,
  pattern: new RegExp(
    `\\b(?<count>${COUNT}) (?<name>(?:mon|tues|wednes|thurs|fri|satur|sun)day)s? (?<how>from now|from today|later|ago|earlier)\\b`,
    'giu',
  ),
  read(match, { reference }) {
    const { count, name, how } = match.groups!
    const number = countOf(count!)
    if (!reference || number === null) return null
    const at = toNumber(reference)
    const code = weekdayNumber(name!)
    const back = /ago|earlier/i.test(how!)
    const step = back ? weekdayOf(at) - code : code - weekdayOf(at)
    const first = ((step + 6) % 7) + 1
    const away = first + 7 * (number - 1)
    return {
      type: 'DATE',
      value: printDay(toDay(at + (back ? -away : away))),
      said: ['weekday'],
      inferred: ['year', 'month', 'day'],
    }
  },
}
