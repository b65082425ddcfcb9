import type { TimeRule } from '../../common/times/time-rule.ts'
import { dateValue, fullYear } from '../../common/times/year-policy.ts'
import { MONTH_WORD } from './cues.ts'
import { directionOf } from './direction.ts'
import { MONTH, monthOf, YEAR } from './words.ts'

/**
 * Months joined by a dash.
 * - March–June 2024 · January-March · Nov.-Dec. 2023 · November–February 2025
 */
export const monthRange: TimeRule = {
  id: 'en/times/month-range',
  cue: MONTH_WORD,
  pattern: new RegExp(`\\b(?<from>${MONTH}) ?[-–—] ?(?<to>${MONTH})(?:,? (?<year>${YEAR}))?(?! ?\\d)`, 'giu'),
  read(match, context) {
    const { from, to, year } = match.groups!
    if (!/^\p{Lu}/u.test(from!) || !/^\p{Lu}/u.test(to!)) return null
    const last = dateValue(
      year ? fullYear(year, context.reference) : null,
      monthOf(to!),
      null,
      context.reference,
      directionOf(context),
    )
    if (!last || !/^\d/.test(last.value)) return null
    const endYear = Number(last.value.slice(0, 4))
    const first = dateValue(monthOf(from!) < monthOf(to!) ? endYear : endYear - 1, monthOf(from!), null, null)
    if (!first) return null
    return {
      type: 'DATE',
      value: `${first.value}/${last.value}`,
      said: year ? ['year', 'month'] : ['month'],
      inferred: last.yearInferred ? ['year'] : [],
    }
  },
}
