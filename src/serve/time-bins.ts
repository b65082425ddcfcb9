/** A stretch of a timeline: a year, a month or a day (`2025`, `2025-05`, `2025-05-20`). */
export interface Bin {
  readonly key: string
  readonly count: number
  /** Of these, so many that are of special note. */
  readonly noted: number
}

export interface Timeline {
  readonly unit: 'year' | 'month' | 'day'
  /** Without gaps, in order. */
  readonly bins: readonly Bin[]
  /** Things with a date that stand in no bin (dated less exactly, or long before), and things without a date. */
  readonly vague: number
  readonly undated: number
}

const LENGTHS = { year: 4, month: 7, day: 10 } as const
/** So many years or months stand side by side before they are told by a coarser unit. */
const ENOUGH = 3
/** A timeline reaches back so many years at most: one odd date must not stretch it. */
const MOST_YEARS = 150

/** Dated things as a timeline, by years, months or days as their reach allows. `from`, `to`: what it must reach over. */
export function binByTime<One>(
  all: readonly One[],
  dateOf: (one: One) => string | null,
  isNoted: (one: One) => boolean,
  from?: string,
  to?: string,
): Timeline {
  const dated = all.flatMap((one) => {
    const date = /^\d{4}(?:-\d\d){0,2}/.exec(dateOf(one) ?? '')?.[0]
    return date ? [{ date, noted: isNoted(one) }] : []
  })
  const undated = all.length - dated.length
  const dates = dated.map(({ date }) => date).sort()
  if (dates.length === 0) return { unit: 'year', bins: [], vague: 0, undated }
  const first = from ?? dates[0]!
  const last = to ?? dates.at(-1)!
  const unit = unitOver(first, last)
  const counts = new Map<string, { count: number; noted: number }>()
  for (const key of listKeys(first, last, unit)) counts.set(key, { count: 0, noted: 0 })
  let vague = 0
  for (const { date, noted } of dated) {
    const bin = date.length < LENGTHS[unit] ? undefined : counts.get(date.slice(0, LENGTHS[unit]))
    if (!bin) vague++
    else {
      bin.count++
      if (noted) bin.noted++
    }
  }
  return { unit, bins: [...counts].map(([key, bin]) => ({ key, ...bin })), vague, undated }
}

const numbersOf = (date: string, month: number): [number, number] => [
  Number(date.slice(0, 4)),
  date.length >= 7 ? Number(date.slice(5, 7)) : month,
]

function unitOver(first: string, last: string): Timeline['unit'] {
  const [[year, month], [lastYear, lastMonth]] = [numbersOf(first, 1), numbersOf(last, 12)]
  if (lastYear - year >= ENOUGH) return 'year'
  return (lastYear - year) * 12 + lastMonth - month >= ENOUGH ? 'month' : 'day'
}

function listKeys(first: string, last: string, unit: Timeline['unit']): string[] {
  const [[year, month], [lastYear, lastMonth]] = [numbersOf(first, 1), numbersOf(last, 12)]
  const two = (value: number) => String(value).padStart(2, '0')
  if (unit === 'year')
    return Array.from({ length: lastYear - year + 1 }, (_, index) => String(year + index).padStart(4, '0')).slice(
      -MOST_YEARS,
    )
  const months = Array.from({ length: (lastYear - year) * 12 + lastMonth - month + 1 }, (_, index) => {
    const at = year * 12 + month - 1 + index
    return `${Math.floor(at / 12)}-${two((at % 12) + 1)}`
  })
  if (unit === 'month') return months
  const days = months.flatMap((key) => {
    const count = new Date(Date.UTC(Number(key.slice(0, 4)), Number(key.slice(5)), 0)).getUTCDate()
    return Array.from({ length: count }, (_, index) => `${key}-${two(index + 1)}`)
  })
  const [begin, end] = [first.length >= 10 ? first : days[0]!, last.length >= 10 ? last : days.at(-1)!]
  return days.filter((day) => day >= begin && day <= end)
}
