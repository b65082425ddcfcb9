import type { TimeRule } from '../../common/times/time-rule.ts'
import { dateValue, fullYear } from '../../common/times/year-policy.ts'
import { directionOf } from './direction.ts'
import { DAY, dayOf, MONTH, monthOf, WEEKDAY, YEAR } from './words.ts'

/**
 * A day of a month.
 * - Oct. 27 · October 27, 2023 · Friday, Oct. 27 · October 27th
 * - 27 October 2023 · the 15th of November · 15 Nov
 */
export const monthDay: TimeRule = {
  id: 'en/times/month-day',
  pattern: new RegExp(
    `\\b(?:(?:${WEEKDAY}),? )?(?:(?:the )?(?<dayFirst>${DAY}) (?:day )?(?:of )?(?<monthAfter>${MONTH})|(?<month>${MONTH}) (?:the )?(?<day>${DAY}))(?:,? (?<year>${YEAR})|,? '(?<short>\\d\\d))?`,
    'giu',
  ),
  read(match, context) {
    const { dayFirst, monthAfter, month, day, year, short } = match.groups!
    const written = (monthAfter ?? month)!
    if (!/^\p{Lu}/u.test(written)) return null
    const said = year ?? short
    const value = dateValue(
      said ? fullYear(said, context.reference) : null,
      monthOf(written),
      dayOf((dayFirst ?? day)!),
      context.reference,
      directionOf(context),
    )
    return (
      value && {
        type: 'DATE',
        value: value.value,
        said: said ? ['year', 'month', 'day'] : ['month', 'day'],
        inferred: value.yearInferred ? ['year'] : [],
      }
    )
  },
}
