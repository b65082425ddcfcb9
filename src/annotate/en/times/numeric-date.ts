import { isDay, printDay } from '../../../text/calendar.ts'
import type { TimeRule } from '../../common/times/time-rule.ts'
import { fullYear } from '../../common/times/year-policy.ts'
import { DIGIT } from './cues.ts'

/**
 * A date in figures, with a year.
 * - 2023-11-15 · 2023/11/15 · 2015.5.13
 * - 11/15/2023 (month first, unless that is no month) · 11/15,2023 · 15.11.2023
 */
export const numericDate: TimeRule = {
  id: 'en/times/numeric-date',
  cue: DIGIT,
  pattern:
    /(?<![\d./-])(?:(?<y>\d{4})(?<s>[-/.])(?<m>\d{1,2})\k<s>(?<d>\d{1,2})|(?<a>\d{1,2})(?<t>[-/.])(?<b>\d{1,2})(?:\k<t>|(?<=\/\d{1,2}),)(?<z>\d{4}|\d{2}))(?![\d/-]|\.\d)/gu,
  read(match, { reference }) {
    const { y, m, d, a, b, z, t } = match.groups!
    const year = fullYear((y ?? z)!, reference)
    const [first, second] = [Number(a), Number(b)]
    const dayFirst = t === '.' || first > 12
    const day = y
      ? { year, month: Number(m), day: Number(d) }
      : { year, month: dayFirst ? second : first, day: dayFirst ? first : second }
    if (!isDay(day)) return null
    return {
      type: 'DATE',
      value: printDay(day),
      said: ['year', 'month', 'day'],
      inferred: z?.length === 2 ? ['century'] : [],
    }
  },
}
