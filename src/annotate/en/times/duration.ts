import type { TimeRule } from '../../common/times/time-rule.ts'
import { UNIT_WORD } from './cues.ts'
import { COUNT, countOf, printDuration, UNIT, unitOf } from './words.ts'

/**
 * How long something lasts.
 * - five years · four hours · over 22 years · six consecutive years · a three-day visit · the next five years · the past decade
 * - the coming weeks · decades
 * - recent months · past years (no length: the past)
 */
export const duration: TimeRule = {
  id: 'en/times/duration',
  cue: UNIT_WORD,
  pattern: new RegExp(
    `\\b(?:(?<frame>the (?:next|coming|past|last|previous|following)|the|coming|recent|next|past|last) )?(?:(?<near>about|around|nearly|almost|over|more than|less than|at least|up to) )?(?:(?<count>${COUNT})[- ](?:consecutive |straight |full |more |additional )?(?<unit>${UNIT})|(?<plural>days|weeks|months|years|decades|centuries))\\b(?: (?<tail>or so|ahead|to come))?`,
    'giu',
  ),
  read(match, { after }) {
    const { frame, near, count, unit, plural, tail } = match.groups!
    if (!count && !/coming|recent|next|past|last|previous|following/i.test(frame ?? '') && !tail) return null
    if (
      /^[- ]old\b/.test(after) ||
      (/^(?:a|an|the)$/i.test(count ?? '') && !/^(?:year|month|week|day|decade|century|hour)$/i.test(unit ?? ''))
    )
      return null
    if (/^one$/i.test(count ?? '') && /^day$/i.test(unit!) && !frame) return null
    if (/^recent$/i.test(frame ?? '') || (/^past$/i.test(frame ?? '') && plural))
      return { type: 'DATE', value: 'PAST_REF', said: ['relative'], inferred: [] }
    const mod =
      near &&
      (/over|more than|at least/i.test(near) ? 'after' : /nearly|less|almost|up to/i.test(near) ? 'before' : 'approx')
    return {
      type: 'DURATION',
      value: printDuration(count ? countOf(count) : null, unitOf((unit ?? plural)!)),
      mod: (mod || null) as 'after' | 'before' | 'approx' | null,
      said: ['duration'],
      inferred: [],
    }
  },
}
