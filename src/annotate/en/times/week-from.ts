import { parseDay, printWeek, toNumber, weekOf } from '../../../text/calendar.ts'
import type { TimeRule } from '../../common/times/time-rule.ts'
import { dateValue, fullYear } from '../../common/times/year-policy.ts'
import { MONTH_WORD } from './cues.ts'
import { directionOf } from './direction.ts'
import { DAY, dayOf, MONTH, monthOf, YEAR } from './words.ts'

/**
 * The week that a day lies in.
 * - the week of December 2, 2024 · the week commencing February 4 · the week beginning on 4 February · w/c 4 February
 */
export const weekFrom: TimeRule = {
  id: 'en/times/week-from',
  cue: MONTH_WORD,
  pattern: new RegExp(
    `\\b(?:(?:the )?week (?:of|commencing|beginning|starting)(?: on)?|w/[cb]) (?:(?:the )?(?<dayFirst>${DAY}) (?:of )?(?<monthAfter>${MONTH})|(?<month>${MONTH})(?: |\\. ?(?=\\d+(?:st|nd|rd|th)))(?<day>${DAY}))(?:,? (?<year>${YEAR}))?`,
    'giu',
  ),
  read(match, context) {
    const g = match.groups!
    const year = g.year ? fullYear(g.year, context.reference) : null
    const [month, day] = [monthOf((g.monthAfter ?? g.month)!), dayOf((g.dayFirst ?? g.day)!)]
    const date = dateValue(year, month, day, context.reference, directionOf(context))
    if (!date) return null
    const known = parseDay(date.value)
    return {
      type: 'DATE',
      value: known && printWeek(weekOf(toNumber(known))),
      said: year === null ? ['week', 'month', 'day'] : ['week', 'year', 'month', 'day'],
      inferred: date.yearInferred ? ['year'] : [],
    }
  },
}
