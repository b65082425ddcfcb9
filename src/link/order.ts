import type { Point } from '../model/comparison.ts'

/** A point told in another order: its place among the matters that both accounts tell, counted from one, in each. */
export interface Moved {
  readonly A: number
  readonly B: number
}

/** A neighbour that changes places with the next is no other order. */
const FAR = 2

/**
 * Which points stand in another order in B than in A: those outside the longest run of shared points that both tell in
 * one order (longest increasing subsequence, Schensted 1961), if they stand at least two places elsewhere. Points that
 * only one account tells do not count. `points`: of one comparison, any order.
 */
export function findMoved(points: readonly Point[]): Map<Point, Moved> {
  const shared = points.filter(({ verdict }) => verdict === 'both')
  const byA = ranksOf(shared, 'A')
  const byB = ranksOf(shared, 'B')
  const inA = [...shared].sort((x, y) => byA.get(x)! - byA.get(y)!)
  const steady = longestRun(inA.map((point) => byB.get(point)!))
  const moved = new Map<Point, Moved>()
  for (const [at, point] of inA.entries()) {
    const [A, B] = [byA.get(point)!, byB.get(point)!]
    if (!steady.has(at) && Math.abs(A - B) >= FAR) moved.set(point, { A, B })
  }
  return moved
}

/** The place of each point in an account; points that begin at one place share it. */
function ranksOf(points: readonly Point[], side: 'A' | 'B'): Map<Point, number> {
  const starts = [...new Set(points.map((point) => point.spans[side][0]!.start))].sort((x, y) => x - y)
  const places = new Map(starts.map((start, at) => [start, at + 1]))
  return new Map(points.map((point) => [point, places.get(point.spans[side][0]!.start)!]))
}

/** The indexes of a longest run of numbers that never falls. */
function longestRun(numbers: readonly number[]): Set<number> {
  const lengths: number[] = []
  const before: number[] = []
  for (const [at, number] of numbers.entries()) {
    lengths[at] = 1
    before[at] = -1
    for (let other = 0; other < at; other++)
      if (numbers[other]! <= number && lengths[other]! + 1 > lengths[at]!) {
        lengths[at] = lengths[other]! + 1
        before[at] = other
      }
  }
  const run = new Set<number>()
  for (let at = lengths.indexOf(Math.max(...lengths)); at >= 0; at = before[at]!) run.add(at)
  return run
}
