/**
 * Days counted from 1970-01-01 in the proleptic Gregorian calendar: arithmetic without a clock or a time zone.
 * Source of the conversions: H. Hinnant, chrono-compatible low-level date algorithms.
 */
export interface Day {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  /** 1 to 31. */
  readonly day: number
}

export function toNumber({ year, month, day }: Day): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

export function toDay(number: number): Day {
  const z = number + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  }
}

/** Monday is 1, Sunday is 7. */
export const weekdayOf = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1

export const daysInMonth = (year: number, month: number): number =>
  toNumber(month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 }) -
  toNumber({ year, month, day: 1 })

/** Whether there is such a day. */
export const isDay = ({ year, month, day }: Day): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)

/** The same day of another month; the last one of a shorter month. */
export function addMonths(from: Day, months: number): Day {
  const index = from.year * 12 + from.month - 1 + months
  const year = Math.floor(index / 12)
  const month = (((index % 12) + 12) % 12) + 1
  return { year, month, day: Math.min(from.day, daysInMonth(year, month)) }
}

/** ISO 8601 week: year and number. */
export function weekOf(number: number): { year: number; week: number } {
  const thursday = number - weekdayOf(number) + 4
  const { year } = toDay(thursday)
  return { year, week: Math.floor((thursday - toNumber({ year, month: 1, day: 1 })) / 7) + 1 }
}

const two = (value: number): string => String(value).padStart(2, '0')
export const printYear = (year: number): string => String(year).padStart(4, '0')
export const printMonth = (year: number, month: number): string => `${printYear(year)}-${two(month)}`
export const printDay = ({ year, month, day }: Day): string => `${printMonth(year, month)}-${two(day)}`
export const printWeek = ({ year, week }: { year: number; week: number }): string => `${printYear(year)}-W${two(week)}`

/** Reads `YYYY-MM-DD`; null when it is not a day. */
export function parseDay(written: string): Day | null {
  const match = /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)$/.exec(written)
  if (!match) return null
  const day = { year: Number(match.groups!.year), month: Number(match.groups!.month), day: Number(match.groups!.day) }
  return isDay(day) ? day : null
}
