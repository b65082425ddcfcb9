/**
 * Krippendorff's alpha for nominal judgements: 1 is full agreement, 0 what chance would give, below 0 less than chance.
 * K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), nominal metric, any number of people, with gaps.
 * @param units for each thing judged, the judgements of those who judged it; fewer than two count for nothing
 * @returns null where it is not defined: nothing was judged twice, or every judgement is the same
 */
export function measureAgreement(units: readonly (readonly string[])[]): number | null {
  const judged = units.filter((unit) => unit.length > 1)
  const total = judged.reduce((sum, unit) => sum + unit.length, 0)
  const observed = judged.reduce((sum, unit) => sum + countUnlike(unit) / (unit.length - 1), 0) / total
  const expected = countUnlike(judged.flat()) / (total * (total - 1))
  return total === 0 || expected === 0 ? null : 1 - observed / expected
}

/** How many ordered pairs of unlike values there are. */
function countUnlike(values: readonly string[]): number {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts.values()].reduce((sum, count) => sum + count * (values.length - count), 0)
}
