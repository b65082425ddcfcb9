import { daysInMonth, printDay, toDay, toNumber, weekdayOf } from '../../../text/calendar.ts'
import type { TimeRule } from '../../common/times/time-rule.ts'

/**
 * What is left of a week, month or year: from the reference day to its end.
 * - the rest of the year · the rest of this month · the remainder of the week · rest of the current week
 */
export const restOf: TimeRule = {
  id: 'en/times/rest-of',
  cue: /rest|remainder/i,
  pattern: /\b(?:the )?(?:rest|remainder)(?: of)? (?:the current|the|this|current) (?<unit>week|month|year)\b/giu,
  read(match, { reference }) {
    const said = ['relative']
    if (!reference) return { type: 'DATE', value: null, said, inferred: [] }
    const at = toNumber(reference)
    const unit = match.groups!.unit!.toLowerCase()
    const last =
      unit === 'week'
        ? toDay(at + 7 - weekdayOf(at))
        : unit === 'month'
          ? { ...reference, day: daysInMonth(reference.year, reference.month) }
          : { year: reference.year, month: 12, day: 31 }
    return { type: 'DATE', value: `${printDay(reference)}/${printDay(last)}`, said, inferred: ['day', 'month', 'year'] }
  },
}
