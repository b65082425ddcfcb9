import { printYear } from '../../../text/calendar.ts'
import type { TimeRule } from '../../common/times/time-rule.ts'
import { NUMBER_WORD } from './cues.ts'
import { SMALL_YEAR, SPELLED_YEAR, spelledYear } from './words.ts'

/**
 * A year in words, and one that is called a year. Two thousand of something is no year: a round number wants the end of
 * a phrase behind it.
 * - in nineteen twenty-eight · since two thousand and fourteen · one thousand seven hundred and eighty-nine
 * - the spring of nineteen seventy-eight · year 247 · the year two hundred and sixty-seven
 */
export const spelledYearRule: TimeRule = {
  id: 'en/times/spelled-year',
  cue: NUMBER_WORD,
  pattern: new RegExp(
    `\\b(?:year (?<figures>\\d{3,4})(?![\\d.,/-])|(?:the )?year (?<small>${SMALL_YEAR})\\b|(?:(?:the )?(?<part>spring|summer|autumn|fall|winter) (?:of )?)?(?:year )?(?<spelled>${SPELLED_YEAR}))(?![\\p{L}\\d-])`,
    'giu',
  ),
  read(match, { before, after }) {
    const { figures, small, part, spelled } = match.groups!
    const plain = { type: 'DATE' as const, said: ['year'], inferred: [] }
    if (figures) return { ...plain, value: printYear(Number(figures)) }
    if (small) return { ...plain, value: printYear(spelledYear(small)) }
    const called = part !== undefined || /^year/i.test(match[0])
    if (
      !called &&
      !/\b(?:in|of|since|until|till|from|to|through|by|between|and|year|before|after|during) $/i.test(before)
    )
      return null
    if (!called && /thousand$/i.test(spelled!) && !/^(?:[.,;:!?)]|$| (?:to|until|till|through|and) )/.test(after))
      return null
    if (!called && !/thousand$/i.test(spelled!) && /thousand/i.test(spelled!) && /^ \p{Ll}+s\b/u.test(after))
      return null
    const year = printYear(spelledYear(spelled!))
    const season = part && { sp: 'SP', su: 'SU', au: 'FA', fa: 'FA', wi: 'WI' }[part.slice(0, 2).toLowerCase() as 'sp']
    return { ...plain, value: season ? `${year}-${season}` : year, said: season ? ['year', 'part'] : ['year'] }
  },
}
