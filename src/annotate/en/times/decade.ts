import { printYear } from '../../../text/calendar.ts'
import type { TimeRule } from '../../common/times/time-rule.ts'
import { modOf } from './mod.ts'
import { DECADE, decadeOf, ORDINAL_NUMBER, ordinalNumber, SPELLED_DECADE, spelledDecade } from './words.ts'

/**
 * A decade or a century. A decade without its century is the latest that has begun; it wants an article or an
 * apostrophe, and is an age behind "his", "her", "their".
 * - the 2020s · the 1990's · the late 1970s
 * - the 70s · '40s · the seventies · the nineteen-seventies · the twenty-tens · the noughties · the two thousands
 * - the 21st century · the nineteenth century
 */
export const decade: TimeRule = {
  id: 'en/times/decade',
  cue: /\d0['’]?s|ies|tens|thousands|century/i,
  pattern: new RegExp(
    `(?:\\bthe )?(?:\\b(?<mod>early|mid-?|late)[ -]?)?(?:(?<![\\w$€£.,])(?<full>(?:1[5-9]|20|21)\\d0)['’]?s\\b|(?<![\\w$€£.,])(?<mark>['’])?(?<short>[1-9]0)(?<own>['’])?s\\b|\\b(?<spelled>${SPELLED_DECADE})\\b|\\b(?<word>${DECADE})\\b|\\b(?<nth>${ORDINAL_NUMBER})[ -]+century\\b(?! B\\.?C))`,
    'giu',
  ),
  read(match, { reference, before }) {
    const g = match.groups!
    const plain = { type: 'DATE' as const, mod: modOf(g.mod), said: ['decade'], inferred: [] }
    if (g.full) return { ...plain, value: g.full.slice(0, 3) }
    if (g.nth) return { ...plain, value: printYear((ordinalNumber(g.nth) - 1) * 100).slice(0, 2), said: ['century'] }
    if (g.spelled) return { ...plain, value: spelledDecade(g.spelled).slice(0, 3) }
    if (g.word && /^noughties$/i.test(g.word)) return { ...plain, value: '200' }
    if (!/^the /i.test(match[0]) && !g.mark && !g.own) return null
    if (!reference || /\b(?:his|her|their|my|your|our) $/i.test(before)) return null
    const tens = g.word ? decadeOf(g.word) : Number(g.short)
    const century = Math.floor(reference.year / 100) * 100
    const begins = century + tens > reference.year ? century - 100 + tens : century + tens
    return { ...plain, value: printYear(begins).slice(0, 3), inferred: ['century'] }
  },
}
