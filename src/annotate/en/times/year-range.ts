import type { TimeRule } from '../../common/times/time-rule.ts'
import { DIGIT } from './cues.ts'
import { YEAR } from './words.ts'

/**
 * A span of years.
 * - 2021-2025 · 2021–25 · 2024/25 · FY2024-25 · from 2016 to 2018 · between 2014 and 2018 · 2014 through 2018
 */
export const yearRange: TimeRule = {
  id: 'en/times/year-range',
  cue: DIGIT,
  pattern: new RegExp(
    `(?<![\\d.,$-])\\b(?:(?<lead>from|between|in) )?(?:FY ?)?(?<from>${YEAR})(?<join>\\/| ?[-–—] ?| to | until | through | and )(?<to>${YEAR}|\\d\\d(?!\\d|-))(?![\\d/-])`,
    'giu',
  ),
  read(match) {
    const { lead, from, join, to } = match.groups!
    if (join === ' and ' && !/between/i.test(lead ?? '')) return null
    if (to!.length === 2 && !/[-–—/]/.test(join!)) return null
    if (join === '/' && (to!.length !== 2 || Number(to) !== (Number(from) % 100) + 1)) return null
    const last = to!.length === 2 ? from!.slice(0, 2) + to : to!
    if (Number(last) <= Number(from) || (to!.length === 2 && Number(to) <= 12 && /[-/]/.test(join!))) return null
    return { type: 'DATE', value: `${from}/${last}`, said: ['year'], inferred: [] }
  },
}
