import type { Facet } from './shapes.ts'

/** So many values of a kind are listed. */
const MOST = 400

/** The values that things have, the most frequent first; a thing counts once for each of its values. */
export function countFacet<One>(
  all: readonly One[],
  valuesOf: (one: One) => Iterable<string>,
  labelOf: (id: string) => string | null = () => null,
): Facet {
  const counts = new Map<string, number>()
  for (const one of all) for (const value of new Set(valuesOf(one))) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1))
    .slice(0, MOST)
    .map(([id, count]) => ({ id, label: labelOf(id), count }))
}
