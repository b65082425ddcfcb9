import { printYear } from '../../../text/calendar.ts'
import type { TimeRule } from '../../common/times/time-rule.ts'
import { ANY_YEAR, anyYear } from './words.ts'

const PART = '(?:the )?(?:(?<nth>first|second|third|fourth|last|final)[- ](?<unit>half|quarter)|(?<code>[QH][1-4]))'
const OF = `(?: (?:of )?| ?, ?)`

/**
 * A quarter or half of a year.
 * A code of a half by itself (H2) is more often something else.
 * - the third quarter · third-quarter · Q3 2016 · 2016 Q3 · 2016H2 · the first half of 2024 · the second quarter this year · this year's third quarter · the second half of the year
 */
export const quarter: TimeRule = {
  id: 'en/times/quarter',
  cue: /half|quarter|[QH][1-4]/i,
  pattern: new RegExp(
    `\\b(?:(?<before>${ANY_YEAR})(?:(?:'s|’s)? |(?=[QH]\\d))|(?<whichBefore>this|last|next) year(?: ?'s|’s) )?${PART}\\b(?:${OF}(?<year>${ANY_YEAR})|${OF}(?<which>this|last|next|the) year)?(?! of (?!the|this|last|next)\\p{L})`,
    'giu',
  ),
  read(match, { reference }) {
    const g = match.groups!
    const part = g.code ? g.code.toUpperCase() : `${g.unit === 'half' ? 'H' : 'Q'}${nthOf(g.nth!, g.unit!)}`
    if (/^H[34]/.test(part) || (g.code && /^H/.test(part) && !(g.before ?? g.year ?? g.which ?? g.whichBefore)))
      return null
    const which = (g.which ?? g.whichBefore)?.toLowerCase()
    const written = g.year ?? g.before
    const shift = which === 'last' ? -1 : which === 'next' ? 1 : 0
    const year = written ? anyYear(written) : reference ? latest(part, reference) : null
    if (year === null) return { type: 'DATE', value: `XXXX-${part}`, said: ['part'], inferred: [] }
    const value = which && reference ? reference.year + shift : year
    return {
      type: 'DATE',
      value: `${printYear(value)}-${part}`,
      said: written ? ['year', 'part'] : ['part'],
      inferred: written ? [] : ['year'],
    }
  },
}

const nthOf = (word: string, unit: string): number =>
  (({ first: 1, second: 2, third: 3, fourth: 4 }) as Record<string, number>)[word.toLowerCase()] ??
  (unit === 'half' ? 2 : 4)

/** The latest such part of a year that has begun. */
function latest(part: string, reference: { year: number; month: number }): number {
  const size = part.startsWith('Q') ? 3 : 6
  return (Number(part[1]) - 1) * size + 1 <= reference.month ? reference.year : reference.year - 1
}
