import { type Day, isDay, printDay, toDay, toNumber, weekdayOf } from '../../../text/calendar.ts'
import type { TimeRule } from '../../common/times/time-rule.ts'
import { WEEKDAY_WORD } from './cues.ts'
import { DAY, DAY_WORD, dayOf, TEEN_WORD, WEEKDAY, weekdayNumber } from './words.ts'

/**
 * A weekday against the reference day.
 * - Friday · on Thursday · last Friday · next Monday · this Wednesday · Tuesday night
 * - Friday next week · Sunday of next week · next week on Friday · this week Friday · Thursday the 21st · Friday the fifteen
 */
export const weekday: TimeRule = {
  id: 'en/times/weekday',
  cue: WEEKDAY_WORD,
  pattern: new RegExp(
    `\\b(?:(?<weekBefore>last|next|this) week,? (?:on )?)?(?:(?<which>last|next|this past|this coming|the coming|this|the previous|the following) )?(?<name>${WEEKDAY})(?:,? (?:the )(?<ordinal>${DAY}|${DAY_WORD}|${TEEN_WORD})\\b)?(?:,? (?<part>morning|afternoon|evening|night))?(?: (?:of )?(?<week>last|next|this) week)?`,
    'giu',
  ),
  read(match, { reference, before }) {
    const { which, name, part, week, weekBefore, ordinal } = match.groups!
    if (!/^\p{Lu}/u.test(name!) && !/day$/.test(name!)) return null
    if (/^(?:Sun|Sat|Mon|Wed)\.?$/i.test(name!) && !ordinal) return null
    if (!reference) return { type: 'DATE', value: null, said: ['weekday'], inferred: [] }
    const code = weekdayNumber(name!)
    const day = ordinal
      ? ordinalDay(reference, dayOf(ordinal))
      : findDay(
          reference,
          code,
          which?.toLowerCase(),
          (week ?? weekBefore)?.toLowerCase(),
          /\bwill\b[^.]*$/.test(before),
        )
    if (!day) return null
    const time = part
      ? ({ morning: 'TMO', afternoon: 'TAF', evening: 'TEV', night: 'TNI' } as Record<string, string>)[
          part.toLowerCase()
        ]!
      : ''
    return {
      type: time ? 'TIME' : 'DATE',
      value: printDay(day) + time,
      said: ['weekday'],
      inferred: ['year', 'month', 'day'],
    }
  },
}

/** News tells of the week behind it: a bare weekday is the latest one, the reference day itself included, unless the sentence looks forward. */
function findDay(
  reference: Day,
  code: number,
  which: string | undefined,
  week: string | undefined,
  forward: boolean,
): Day {
  const at = toNumber(reference)
  const back = (weekdayOf(at) - code + 7) % 7
  const monday = at - weekdayOf(at) + 1
  if (week) return toDay(monday + code - 1 + (week === 'last' ? -7 : week === 'next' ? 7 : 0))
  if (which === 'last' || which === 'this past' || which === 'the previous') return toDay(at - (back === 0 ? 7 : back))
  if (which === 'next') return toDay(monday + 7 + code - 1)
  if (which?.endsWith('coming') || which === 'the following' || forward)
    return toDay(at + (back === 0 ? (forward ? 0 : 7) : 7 - back))
  if (which === 'this') return toDay(monday + code - 1)
  return toDay(at - back)
}

/** The day of that number in the reference's month, or in the month before when it is yet to come. */
function ordinalDay(reference: Day, day: number): Day | null {
  const here = { ...reference, day }
  return isDay(here) ? here : null
}
