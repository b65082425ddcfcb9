import { addMonths, isDay, printDay } from '../../../text/calendar.ts'
import type { TimeRule } from '../../common/times/time-rule.ts'
import { DAY, DAY_WORD, dayOf } from './words.ts'

const ANY_DAY = `(?:${DAY}|${DAY_WORD})`

/**
 * A day, or days, of a month that is named from the reference day.
 * - the 20th of next month · 31st of this month · from 4 to 22 this month · between 4 and 22 of this month
 */
export const dayOfMonth: TimeRule = {
  id: 'en/times/day-of-month',
  cue: / month/i,
  pattern: new RegExp(
    `\\b(?:(?:from|between) )?(?:the )?(?<day>${ANY_DAY})(?: ?(?:-|–|to|until|till|through|and) ?(?:the )?(?<end>${ANY_DAY}))? (?:of |in )?(?:the )?(?<which>this|next|last|previous|current) month`,
    'giu',
  ),
  read(match, { reference }) {
    const { day, end, which } = match.groups!
    if (!reference) return { type: 'DATE', value: null, said: ['day'], inferred: [] }
    const month = addMonths({ ...reference, day: 1 }, /next/i.test(which!) ? 1 : /last|previous/i.test(which!) ? -1 : 0)
    const [first, last] = [day, end].map((written) => (written ? { ...month, day: dayOf(written) } : null))
    if (!first || !isDay(first) || (last && !isDay(last))) return null
    return {
      type: 'DATE',
      value: last ? `${printDay(first)}/${printDay(last)}` : printDay(first),
      said: ['day'],
      inferred: ['year', 'month'],
    }
  },
}
