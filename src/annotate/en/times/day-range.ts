import type { TimeRule } from '../../common/times/time-rule.ts'
import { dateValue, fullYear } from '../../common/times/year-policy.ts'
import { MONTH_WORD } from './cues.ts'
import { directionOf } from './direction.ts'
import { ANY_YEAR, anyYear, DAY, dayOf, MONTH, monthOf, YEAR } from './words.ts'

const JOIN = '(?: ?[-–—] ?| (?:to|through|until|till|and) )'

/**
 * A range of days, or two neighbouring days named together.
 * - October 26-27 · Oct. 26 to 27, 2023 · November 14 through November 17 · Oct. 30 – Nov. 2, 2023
 * - 26-27 October 2023 · from 14 to 17 November · from 4 to January 22, 1995 · November between 19 and 20
 * - between 2 and 7 February, two thousand and twenty
 */
export const dayRange: TimeRule = {
  id: 'en/times/day-range',
  cue: MONTH_WORD,
  pattern: new RegExp(
    `\\b(?:(?:from|between) )?(?:(?<month>${MONTH}) (?<day>${DAY})(?:,? (?<firstYear>${YEAR}))?${JOIN}(?:the )?(?:(?<monthEnd>${MONTH}) )?(?<dayEnd>${DAY})|(?:the )?(?<dayA>${DAY})(?: (?:of )?(?<monthA>${MONTH}))?${JOIN}(?:the )?(?<dayB>${DAY}) (?:of )?(?<monthB>${MONTH})|(?<monthE>${MONTH}) (?:from|between) (?:the )?(?<dayE>${DAY})${JOIN}(?:the )?(?<dayF>${DAY})|(?<=\\b(?:from|between) )(?<dayC>${DAY})${JOIN}(?<monthC>${MONTH}) (?<dayD>${DAY}))(?:,? (?<year>${ANY_YEAR}))?`,
    'giu',
  ),
  read(match, context) {
    const g = match.groups!
    const endMonth = g.monthB ?? g.monthEnd ?? g.month ?? g.monthC ?? g.monthE
    const startMonth = g.month ?? g.monthA ?? g.monthB ?? g.monthC ?? g.monthE
    if (!endMonth || !startMonth || (!/^\p{Lu}/u.test(startMonth) && /^(?:may|mar|march)\b/.test(startMonth)))
      return null
    const startDay = dayOf((g.day ?? g.dayA ?? g.dayC ?? g.dayE)!)
    const endDay = dayOf((g.dayEnd ?? g.dayB ?? g.dayD ?? g.dayF)!)
    if (
      /\d(?:st|nd|rd|th)? and\b/.test(match[0]) &&
      !/\bbetween\b/i.test(match[0]) &&
      startMonth === endMonth &&
      endDay !== startDay + 1
    )
      return null
    const said = g.year ?? g.firstYear
    const year = said ? (/^\d/.test(said) ? fullYear(said, context.reference) : anyYear(said)) : null
    const end = dateValue(year, monthOf(endMonth), endDay, context.reference, directionOf(context))
    if (!end) return null
    const endYear = /^\d{4}/.exec(end.value) ? Number(end.value.slice(0, 4)) : null
    const wraps = monthOf(startMonth) > monthOf(endMonth) && endYear !== null
    const startYear = g.firstYear ? Number(g.firstYear) : wraps ? endYear - 1 : endYear
    const start = dateValue(startYear, monthOf(startMonth), startDay, null)
    if (!start || (start.value > end.value && endYear !== null)) return null
    return {
      type: 'DATE',
      value: `${start.value}/${end.value}`,
      said: said ? ['year', 'month', 'day'] : ['month', 'day'],
      inferred: end.yearInferred ? ['year'] : [],
    }
  },
}
