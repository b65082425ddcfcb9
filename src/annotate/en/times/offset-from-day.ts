import { addMonths, type Day, printDay, toDay, toNumber } from '../../../text/calendar.ts'
import type { TimeRule } from '../../common/times/time-rule.ts'
import { NAMED_DAY } from './cues.ts'
import { COUNT, countOf, UNIT, unitOf } from './words.ts'

const NAMED: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tomorrow: 1 }

/**
 * A day so far from yesterday, today or tomorrow, or the days up to it.
 * - two days after tomorrow · three weeks from today · two days before yesterday · a month after today
 * - more than two weeks before today (the day, and beyond it)
 * - less than two weeks from today · within three days after tomorrow · for three days from today (all the days up to it)
 */
export const offsetFromDay: TimeRule = {
  id: 'en/times/offset-from-day',
  cue: NAMED_DAY,
  pattern: new RegExp(
    `\\b(?:(?:(?<beyond>more than|over|at least)|(?<inside>less than|within|no more than|up to|for)) )?(?<count>${COUNT}) (?<unit>${UNIT}),? (?<how>after|from|before) (?<day>yesterday|today|tomorrow)\\b`,
    'giu',
  ),
  read(match, { reference }) {
    const { beyond, inside, count, unit, how, day } = match.groups!
    const number = countOf(count!)
    const said = ['relative']
    const inferred = ['day', 'month', 'year']
    if (!reference || number === null) return { type: 'DATE', value: null, said, inferred: [] }
    const from = toDay(toNumber(reference) + NAMED[day!.toLowerCase()]!)
    const back = /before/i.test(how!)
    const moved = move(from, back ? -number : number, unitOf(unit!))
    if (!moved) return null
    if (inside) {
      const [first, last] = back ? [moved, from] : [from, moved]
      return { type: 'DATE', value: `${printDay(first)}/${printDay(last)}`, said, inferred }
    }
    return { type: 'DATE', value: printDay(moved), mod: beyond ? (back ? 'before' : 'after') : null, said, inferred }
  },
}

function move(from: Day, count: number, unit: string): Day | null {
  if (unit === 'D') return toDay(toNumber(from) + count)
  if (unit === 'W') return toDay(toNumber(from) + 7 * count)
  if (unit === 'M') return addMonths(from, count)
  return unit === 'Y' ? addMonths(from, 12 * count) : null
}
