import { addMonths, type Day, printDay, toDay, toNumber } from '../../../text/calendar.ts'
import type { TimeRule } from '../../common/times/time-rule.ts'
import { COUNT, countOf, UNIT, unitOf } from './words.ts'

const NAMED: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tomorrow: 1 }

/**
 * A day so far from yesterday, today or tomorrow.
 * - two days after tomorrow · three weeks from today · two days before yesterday · a month after today
 */
export const offsetFromDay: TimeRule = {
  id: 'en/times/offset-from-day',
  pattern: new RegExp(
    `\\b(?<count>${COUNT}) (?<unit>${UNIT}) (?<how>after|from|before) (?<day>yesterday|today|tomorrow)\\b`,
    'giu',
  ),
  read(match, { reference }) {
    const { count, unit, how, day } = match.groups!
    const number = countOf(count!)
    const said = ['relative']
    if (!reference || number === null) return { type: 'DATE', value: null, said, inferred: [] }
    const from = toDay(toNumber(reference) + NAMED[day!.toLowerCase()]!)
    const moved = move(from, /before/i.test(how!) ? -number : number, unitOf(unit!))
    return moved && { type: 'DATE', value: printDay(moved), said, inferred: ['day', 'month', 'year'] }
  },
}

function move(from: Day, count: number, unit: string): Day | null {
  if (unit === 'D') return toDay(toNumber(from) + count)
  if (unit === 'W') return toDay(toNumber(from) + 7 * count)
  if (unit === 'M') return addMonths(from, count)
  return unit === 'Y' ? addMonths(from, 12 * count) : null
}
