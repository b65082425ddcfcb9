import { printYear } from '../../common/times/calendar.ts'
import type { TimeRule } from '../../common/times/time-rule.ts'
import { modOf } from './mod.ts'
import { YEAR } from './words.ts'

/**
 * A year, a span of years, a decade, a part of a year.
 * - 2023 · the end of 2028 · early 2024 · fiscal year 2024 · FY 2024 · 2021-2025 · from 2016 to 2018 · 2021–25
 * - the 2020s · the 1990s
 * - spring 2024 · the summer of 2023
 */
export const year: TimeRule = {
  id: 'en/times/year',
  pattern: new RegExp(
    `\\b(?:(?<mod>early|mid-?|late|the (?:beginning|start|middle|end) of|year-?end|end)[ -]?)?(?:(?<part>(?:the )?(?:spring|summer|autumn|fall|winter))(?: of|,)? )?(?<fiscal>(?:fiscal year|FY) ?)?(?<year>${YEAR})(?:(?<decade>['’]?s)\\b|(?: ?[-–—] ?| to | until | through )(?<end>${YEAR}|\\d\\d(?!\\d|-)))?`,
    'gu',
  ),
  read(match, { before, after }) {
    const { mod, part, fiscal, year: written, decade, end } = match.groups!
    if (/[$€£¥\d.,#/-]$/.test(before) || /\b(?:No\.|Resolution|Section|Article|page|room|number) $/i.test(before))
      return null
    if (/^(?:[-–]?(?:year-old|meter|kilomet|mile|people|troops|soldiers|students)|[/-]\d)/.test(after)) return null
    const plain = { type: 'DATE' as const, mod: modOf(mod), said: ['year'], inferred: [] }
    if (decade) return { ...plain, value: written!.slice(0, 3), said: ['decade'] }
    if (fiscal) return { ...plain, value: `FY${written}` }
    if (end) {
      const last = end.length === 2 ? written!.slice(0, 2) + end : end
      return Number(last) > Number(written) ? { ...plain, value: `${written}/${last}` } : null
    }
    return {
      ...plain,
      value: part ? `${printYear(Number(written))}-${partCode(part)}` : written!,
      said: part ? ['year', 'part'] : ['year'],
    }
  },
}

/** TIMEX3 code of a season: "spring" → SP. */
const partCode = (words: string): string =>
  (({ sp: 'SP', su: 'SU', au: 'FA', fa: 'FA', wi: 'WI' }) as Record<string, string>)[
    words.replace(/^the /i, '').slice(0, 2).toLowerCase()
  ]!
