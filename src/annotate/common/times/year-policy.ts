import { type Day, daysInMonth, isDay, printDay, printMonth, toNumber } from '../../../text/calendar.ts'

/** Which way an expression without a year looks, by the words around it. */
export type Direction = 'past' | 'future' | 'nearest' | 'lean-past'

/** In a sentence that does not look forward, a date so many times as far back is as likely as one ahead (TimeBank train). */
const LEAN = 3

/**
 * The year of a month, or of a day of a month, that is written without one: the one that puts it nearest to the
 * reference (a text of 1 November that says "Oct. 27" means the one five days ago, whatever the language), unless the
 * words look forward ("by March") or back ("since March").
 */
export function inferYear(month: number, day: number | null, reference: Day, direction: Direction = 'nearest'): number {
  const at = toNumber(reference)
  const first = (year: number) =>
    toNumber({ year, month, day: day === null ? 1 : Math.min(day, daysInMonth(year, month)) })
  const last = (year: number) => (day === null ? toNumber({ year, month, day: daysInMonth(year, month) }) : first(year))
  const back = direction === 'lean-past' ? 1 / LEAN : 1
  const distance = (year: number) =>
    first(year) > at ? first(year) - at : last(year) < at ? (at - last(year)) * back : 0
  const exists = (year: number) => day === null || isDay({ year, month, day })
  const years = Array.from({ length: 9 }, (_, i) => reference.year - 4 + i).filter(exists)
  const fitting = years.filter(
    (year) =>
      direction === 'nearest' ||
      direction === 'lean-past' ||
      (direction === 'past' ? first(year) <= at : last(year) >= at),
  )
  return fitting.reduce((best, year) => (distance(year) < distance(best) ? year : best), fitting[0] ?? reference.year)
}

/** The value of a day or month whose year may be missing: `XXXX` (EDTF) where nothing tells it. */
export function dateValue(
  year: number | null,
  month: number,
  day: number | null,
  reference: Day | null,
  direction?: Direction,
): { value: string; yearInferred: boolean } | null {
  const known = year ?? (reference && inferYear(month, day, reference, direction))
  const inferred = year === null && known !== null
  if (day !== null && !isDay({ year: known ?? 2000, month, day })) return null
  if (known === null) {
    const rest = printMonth(0, month).slice(4)
    return { value: `XXXX${day === null ? rest : printDay({ year: 0, month, day }).slice(4)}`, yearInferred: false }
  }
  return {
    value: day === null ? printMonth(known, month) : printDay({ year: known, month, day }),
    yearInferred: inferred,
  }
}

/** A two-digit year by the century that puts it nearest to the reference (or to 2000). */
export function fullYear(digits: string, reference: Day | null): number {
  const written = Number(digits)
  if (digits.length > 2) return written
  const near = reference?.year ?? 2000
  const century = Math.floor(near / 100) * 100
  return [century - 100 + written, century + written, century + 100 + written].reduce((best, year) =>
    Math.abs(year - near) < Math.abs(best - near) ? year : best,
  )
}
