import { type Day, printDay, toDay, toNumber, weekdayOf } from '../../common/times/calendar.ts'
import type { TimeRule } from '../../common/times/time-rule.ts'
import { WEEKDAY, weekdayNumber } from './words.ts'

/**
 * A weekday against the reference day.
 * - Friday · on Thursday · last Friday · next Monday · this Wednesday · Tuesday night
 */
export const weekday: TimeRule = {
  id: 'en/times/weekday',
  pattern: new RegExp(
    `\\b(?:(?<which>last|next|this|this past|this coming|the coming) )?(?<name>${WEEKDAY})(?:,? (?<part>morning|afternoon|evening|night))?(?: (?<week>last|next|this) week)?`,
    'gu',
  ),
  read(match, { reference, before, after }) {
    const { which, name, part, week } = match.groups!
    if (/^(?:Sun|Sat|Mon|Wed)\.?$/.test(name!) || (/^['’]?s (?!on)/.test(after) && /^(?:s)\b/.test(after))) return null
    const code = weekdayNumber(name!.endsWith('day') ? name! : name!)
    if (code === undefined) return null
    if (!reference) return { type: 'DATE', value: null, said: ['weekday'], inferred: [] }
    const day = findDay(reference, code, which, week, /\bwill\b[^.]*$/.test(before))
    const time = part
      ? ({ morning: 'TMO', afternoon: 'TAF', evening: 'TEV', night: 'TNI' } as Record<string, string>)[part]!
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
  if (which === 'last' || which === 'this past') return toDay(at - (back === 0 ? 7 : back))
  if (which === 'next' || which?.endsWith('coming') || forward)
    return toDay(at + (back === 0 ? (forward ? 0 : 7) : 7 - back))
  if (which === 'this') return toDay(monday + code - 1)
  return toDay(at - back)
}
