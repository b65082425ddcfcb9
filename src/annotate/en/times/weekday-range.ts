import { printDay, toDay, toNumber, weekdayOf } from '../../../text/calendar.ts'
import type { TimeRule } from '../../common/times/time-rule.ts'
import { WEEKDAY, weekdayNumber } from './words.ts'

/**
 * Weekdays of a week that is named before or behind them.
 * - next week between Wednesday and Friday · this week from Tuesday to Thursday · Monday to Wednesday of next week
 */
export const weekdayRange: TimeRule = {
  id: 'en/times/weekday-range',
  cue: / week/i,
  pattern: new RegExp(
    `\\b(?:(?<which>this|next|last) week,? (?:from|between) (?<first>${WEEKDAY}) (?:to|and|through|until|till) (?<last>${WEEKDAY})|(?:(?:from|between) )?(?<firstOf>${WEEKDAY})(?: (?:to|and|through|until|till) | ?[-–] ?)(?<lastOf>${WEEKDAY}),? (?:of )?(?<whichOf>this|next|last) week\\b)`,
    'giu',
  ),
  read(match, { reference }) {
    const g = match.groups!
    const said = ['weekday']
    if (!reference) return { type: 'DATE', value: null, said, inferred: [] }
    const which = (g.which ?? g.whichOf)!.toLowerCase()
    const at = toNumber(reference)
    const sunday = at - weekdayOf(at) + (which === 'next' ? 7 : which === 'last' ? -7 : 0)
    const [first, last] = [weekdayNumber((g.first ?? g.firstOf)!), weekdayNumber((g.last ?? g.lastOf)!)]
    if (last <= first) return null
    return {
      type: 'DATE',
      value: `${printDay(toDay(sunday + first))}/${printDay(toDay(sunday + last))}`,
      said,
      inferred: ['year', 'month', 'day'],
    }
  },
}
