import { daysInMonth, parseDay, toNumber, weekdayOf } from '../../text/calendar.ts'

/** The days that a date may mean, both ends included, as day numbers of text/calendar. */
export interface DayWindow {
  readonly from: number
  readonly to: number
}

const SEASONS: Readonly<Record<string, readonly [number, number]>> = {
  21: [3, 5],
  22: [6, 8],
  23: [9, 11],
  24: [12, 2],
  33: [1, 3],
  34: [4, 6],
  35: [7, 9],
  36: [10, 12],
}

/**
 * The days of an EDTF date: a day, a week, a month, a season or quarter, a year, or an interval of these.
 * Null where the year is not known or the date is none.
 */
export function windowOf(date: string): DayWindow | null {
  const [first, last] = date.split('/') as [string, string?]
  const from = windowOfPart(first)
  if (last === undefined || from === null) return from
  const to = windowOfPart(last)
  return to && to.to >= from.from ? { from: from.from, to: to.to } : from
}

function windowOfPart(part: string): DayWindow | null {
  const day = parseDay(part.slice(0, 10))
  if (day) return { from: toNumber(day), to: toNumber(day) }
  const week = /^(?<year>\d{4})-W(?<week>\d\d)$/.exec(part)?.groups
  if (week) return weekWindow(Number(week.year), Number(week.week))
  const match = /^(?<year>\d{4})(?:-(?<part>\d\d))?$/.exec(part)?.groups
  if (!match) return null
  const year = Number(match.year)
  if (match.part === undefined) return months(year, 1, year, 12)
  const season = SEASONS[match.part]
  if (season) return months(year, season[0], season[1] < season[0] ? year + 1 : year, season[1])
  const month = Number(match.part)
  return month >= 1 && month <= 12 ? months(year, month, year, month) : null
}

function weekWindow(year: number, week: number): DayWindow {
  const fourth = toNumber({ year, month: 1, day: 4 })
  const monday = fourth - weekdayOf(fourth) + 1 + (week - 1) * 7
  return { from: monday, to: monday + 6 }
}

const months = (year: number, month: number, lastYear: number, lastMonth: number): DayWindow => ({
  from: toNumber({ year, month, day: 1 }),
  to: toNumber({ year: lastYear, month: lastMonth, day: daysInMonth(lastYear, lastMonth) }),
})

/** Days between two windows; 0 where they share a day. */
export const gapBetween = (a: DayWindow, b: DayWindow): number => Math.max(0, a.from - b.to, b.from - a.to)

/** Whether a window is one day. */
export const isOneDay = (window: DayWindow): boolean => window.from === window.to
