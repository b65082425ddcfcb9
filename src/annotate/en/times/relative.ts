import {
  addMonths,
  type Day,
  printDay,
  printMonth,
  printWeek,
  printYear,
  toDay,
  toNumber,
  weekOf,
} from '../../../text/calendar.ts'
import type { TimeRule } from '../../common/times/time-rule.ts'
import { modOf } from './mod.ts'

/**
 * A day, week, month, quarter or year named from the reference day.
 * - today · yesterday · tomorrow · tonight · this morning · the day after tomorrow
 * - this week · last month · next year · early next year · later this year · the end of this year · the coming year · the current week
 * - the week after next · the month after the next · by year-end
 */
export const relative: TimeRule = {
  id: 'en/times/relative',
  pattern:
    /\b(?:(?<yearEnd>(?:the )?year[- ]end)|(?<day>the day (?:before yesterday|after (?:tomorrow|tmrw))|today|tonight|yesterday|tomorrow|tmrw|this (?:morning|afternoon|evening))|(?:(?<mod>early|earlier|mid-?|late|later|(?:beginning|start|middle|end) of)[ -]?)?(?<which>this past|this coming|(?:the )?(?:current|coming|upcoming|previous|following|past|next)|this|last) (?<unit>week|weekend|month|quarter|year|decade|century|spring|summer|autumn|fall|winter)|the (?<beyond>week|weekend|month|year) after(?: the)? next)\b/giu,
  read(match, { reference }) {
    const { day, mod, which, unit, beyond, yearEnd } = match.groups!
    const said = ['relative']
    if (!reference) return { type: 'DATE', value: null, said, inferred: [] }
    if (day) {
      const value = printDay(toDay(toNumber(reference) + shiftOf(day.toLowerCase())))
      const part = /tonight/i.test(day) ? 'TNI' : partOfDay(day)
      return {
        type: part && !/tonight/i.test(day) ? 'TIME' : 'DATE',
        value: value + part,
        said,
        inferred: ['day', 'month', 'year'],
      }
    }
    if (yearEnd) return { type: 'DATE', value: printYear(reference.year), mod: 'end', said, inferred: ['year'] }
    if (beyond) return { type: 'DATE', value: periodOf(reference, beyond.toLowerCase(), 2), said, inferred: ['year'] }
    const shift = /last|past|previous/i.test(which!) ? -1 : /next|coming|following/i.test(which!) ? 1 : 0
    const value = periodOf(reference, unit!.toLowerCase(), shift)
    return { type: 'DATE', value, mod: modOf(mod), said, inferred: ['year'] }
  },
}

/** "this morning" → TMO (TIMEX3); empty for a whole day. */
const partOfDay = (words: string): string =>
  (({ morning: 'TMO', afternoon: 'TAF', evening: 'TEV' }) as Record<string, string>)[
    words.toLowerCase().split(' ').at(-1)!
  ] ?? ''

const shiftOf = (word: string): number =>
  word.endsWith('before yesterday')
    ? -2
    : word === 'yesterday'
      ? -1
      : /after t/.test(word)
        ? 2
        : /^t(?:omorrow|mrw)$/.test(word)
          ? 1
          : 0

function periodOf(reference: Day, unit: string, shift: number): string {
  if (unit === 'week' || unit === 'weekend') {
    const week = printWeek(weekOf(toNumber(reference) + 7 * shift))
    return unit === 'weekend' ? `${week}-WE` : week
  }
  if (unit === 'month') {
    const moved = addMonths({ ...reference, day: 1 }, shift)
    return printMonth(moved.year, moved.month)
  }
  if (unit === 'quarter') {
    const moved = addMonths({ ...reference, day: 1 }, 3 * shift)
    return `${printYear(moved.year)}-Q${Math.ceil(moved.month / 3)}`
  }
  if (unit === 'decade') return printYear(reference.year + 10 * shift).slice(0, 3)
  if (unit === 'century') return printYear(reference.year + 100 * shift).slice(0, 2)
  const season = ({ spring: 'SP', summer: 'SU', autumn: 'FA', fall: 'FA', winter: 'WI' } as Record<string, string>)[
    unit
  ]
  return season ? `${printYear(reference.year + shift)}-${season}` : printYear(reference.year + shift)
}
