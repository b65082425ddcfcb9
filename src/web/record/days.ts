const DAY = 86_400_000

/** The first day that an EDTF date may mean, in days since 1970. */
const dayOf = (date: string): number => {
  const [year = 0, month = 1, day = 1] = (/^\d{4}(?:-\d\d){0,2}/.exec(date)?.[0] ?? '').split('-').map(Number)
  return Date.UTC(year, month - 1, day) / DAY
}

/** Where a day stands between two, from 0 to 1; in the middle where both are one. */
export function placeDay(date: string, from: string, to: string): number {
  const [first, last] = [dayOf(from), dayOf(to)]
  return last <= first ? 0.5 : Math.min(1, Math.max(0, (dayOf(date) - first) / (last - first)))
}
