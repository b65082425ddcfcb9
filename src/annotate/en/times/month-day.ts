import type { TimeRule } from '../../common/times/time-rule.ts'
import { dateValue, fullYear } from '../../common/times/year-policy.ts'
import { MONTH_WORD } from './cues.ts'
import { directionOf } from './direction.ts'
import { DAY, DAY_WORD, dayOf, MONTH, monthOf, SPELLED_YEAR, spelledYear, WEEKDAY, YEAR } from './words.ts'

const ANY_DAY = `(?:${DAY}|${DAY_WORD})\\b`

/**
 * A day of a month.
 * - Oct. 27 · October 27, 2023 · Friday, Oct. 27 · October 27th · Oct-2 · Oct2 · May twenty-first
 * - 27 October 2023 · the 15th of November · 15 Nov · the tenth of September, two thousand · 2019-Sep-1
 */
export const monthDay: TimeRule = {
  id: 'en/times/month-day',
  cue: MONTH_WORD,
  pattern: new RegExp(
    `(?<![\\d.,])(?<yearFirst>${YEAR})[-/](?<monthMid>${MONTH})[-/](?<dayLast>${DAY})|(?<![\\d.,])\\b(?:${WEEKDAY} ?,? ?)?(?:(?:the )?(?<dayFirst>${ANY_DAY})\\.? (?:day )?(?:of )?(?<monthAfter>${MONTH})|(?<month>${MONTH})(?: ?[-/]?(?:the )?|\\. ?(?=\\d+(?:st|nd|rd|th)))(?<day>${ANY_DAY}))(?: ?,? (?:of )?(?<year>${YEAR}|\\d{4}(?!\\d|[,.]\\d))| ?,? (?<spelled>${SPELLED_YEAR})\\b|,? '(?<short>\\d\\d))?`,
    'giu',
  ),
  read(match, context) {
    const g = match.groups!
    const written = (g.monthMid ?? g.monthAfter ?? g.month)!
    if (!/^\p{Lu}/u.test(written) && /^(?:may|mar|march)\b/.test(written)) return null
    if (g.dayFirst && /^(?:second|first|third)$/i.test(g.dayFirst) && !/\bof\b/.test(match[0])) return null
    const year = g.spelled ? spelledYear(g.spelled) : yearOf(g.yearFirst ?? g.year ?? g.short, context.reference)
    const day = dayOf((g.dayLast ?? g.dayFirst ?? g.day)!)
    const value = dateValue(year, monthOf(written), day, context.reference, directionOf(context))
    return (
      value && {
        type: 'DATE',
        value: value.value,
        said: year === null ? ['month', 'day'] : ['year', 'month', 'day'],
        inferred: value.yearInferred ? ['year'] : [],
      }
    )
  },
}

const yearOf = (written: string | undefined, reference: Parameters<typeof fullYear>[1]): number | null =>
  written === undefined ? null : fullYear(written, reference)
