import { addMonths, isDay, printDay } from '../../../text/calendar.ts'
import type { TimeRule } from '../../common/times/time-rule.ts'
import { directionOf } from './direction.ts'

/**
 * A day by its number alone: the latest one, or the next where the words look forward. It wants a preposition before it
 * and the end of its phrase behind it ("on the 27th anniversary" counts something else).
 * - on the 15th, … · until the 20th · since the 3rd
 */
export const bareDay: TimeRule = {
  id: 'en/times/bare-day',
  cue: /the \d{1,2}(?:st|nd|rd|th)/i,
  pattern:
    /(?<=\b(?:on|by|until|till|since|from|before|after|through) )the (?<day>3[01]|[12]\d|[1-9])(?:st|nd|rd|th)(?=[.,;:!?)]|\s*$| (?:and|to|at|when|as|that|he|she|they|we|it)\b)/giu,
  read(match, context) {
    const { reference } = context
    const said = ['day']
    const day = Number(match.groups!.day)
    if (!reference) return { type: 'DATE', value: null, said, inferred: [] }
    const ahead = directionOf(context) === 'future' || /\bwill\b[^.]*$/.test(context.before)
    const step = ahead ? (day < reference.day ? 1 : 0) : day > reference.day ? -1 : 0
    const date = { ...addMonths({ ...reference, day: 1 }, step), day }
    return isDay(date) ? { type: 'DATE', value: printDay(date), said, inferred: ['year', 'month'] } : null
  },
}
