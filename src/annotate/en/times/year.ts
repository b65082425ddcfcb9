import { printYear } from '../../../text/calendar.ts'
import type { TimeRule } from '../../common/times/time-rule.ts'
import { DIGIT } from './cues.ts'
import { modOf } from './mod.ts'
import { YEAR } from './words.ts'

/**
 * A year, a season of a year.
 * - 2023 · the end of 2028 · early 2024 · fiscal year 2024 · FY 2024 · fiscal 2024 · end-2025 · late in 2025
 * - spring 2024 · the summer of 2023
 */
export const year: TimeRule = {
  id: 'en/times/year',
  cue: DIGIT,
  pattern: new RegExp(
    `\\b(?:(?<mod>(?:early|late|later)(?: in)?|mid-?|end-|(?:beginning|start|middle|end) of)[ -]?)?(?:(?<part>(?:the )?(?:spring|summer|autumn|fall|winter))(?: of|,)? )?(?<fiscal>(?:fiscal year|fiscal|FY) ?)?(?<year>${YEAR})(?!['’]?s\\b(?<=0['’]?s))`,
    'gu',
  ),
  read(match, { before, after }) {
    const { mod, part, fiscal, year: written } = match.groups!
    if (/[$€£¥\d.,#/-]$/.test(before) || /\b(?:No\.|Resolution|Section|Article|page|room|number) $/i.test(before))
      return null
    if (/^(?:[-–]?(?:year-old|meter|kilomet|mile|people|troops|soldiers|students)|[/-]\d)/.test(after)) return null
    const plain = { type: 'DATE' as const, mod: modOf(mod), said: ['year'], inferred: [] }
    if (fiscal) return { ...plain, value: `FY${written}` }
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
