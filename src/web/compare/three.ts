import type { Comparison, Point, Side } from '../../model/comparison.ts'
import { lengthOf, overlapOf, type Span } from '../../text/span.ts'

export const THREE = ['A', 'B', 'C'] as const
export type Third = (typeof THREE)[number]

/** One row of three accounts: where each tells it. */
export interface ThreeRow {
  readonly issue: string | null
  readonly spans: Readonly<Record<Third, readonly Span[]>>
  /** Accounts without words here, whose words a comparison joined to a longer passage around these. */
  readonly within: readonly Third[]
  /** What differs, by the two accounts that are compared. */
  readonly differs: readonly { readonly sides: readonly [Third, Third]; readonly what: string }[]
}

/** The three comparisons of three accounts with one another. */
export interface ThreeComparisons {
  readonly AB: Comparison
  readonly AC: Comparison
  readonly BC: Comparison
}

interface Growing {
  issue: string | null
  spans: Record<Third, Span[]>
  differs: { sides: readonly [Third, Third]; what: string }[]
}

/**
 * Joins three comparisons into one table. Points that name nearly the same words of an account are one row. Where an
 * account has no words of its own in a row, the comparisons are asked for what they join to words inside the row's, which
 * then stands there too, and to a longer passage around them, which is said: so nothing is called absent that one of the
 * comparisons found. Every point of each comparison is in a row.
 */
export function joinThree({ AB, AC, BC }: ThreeComparisons): ThreeRow[] {
  const compared = [
    [AB, ['A', 'B']],
    [AC, ['A', 'C']],
    [BC, ['B', 'C']],
  ] as const
  const rows: Growing[] = []
  for (const [{ points }, sides] of compared) for (const point of points) place(rows, point, sides)
  const all = compared.flatMap(([{ points }, sides]) => points.map((point) => grow(point, sides)))
  const filled = rows.map((row) => ({ ...row, ...fillGaps(row, all) }))
  return filled.sort((one, other) => {
    for (const side of THREE) {
      const [a, b] = [one.spans[side][0]?.start, other.spans[side][0]?.start]
      if (a !== undefined && b !== undefined && a !== b) return a - b
      if ((a === undefined) !== (b === undefined)) return a === undefined ? 1 : -1
    }
    return 0
  })
}

/** A point as a row of its own. */
function grow(point: Point, sides: readonly [Third, Third]): Growing {
  const own: Growing = { issue: point.issue, spans: { A: [], B: [], C: [] }, differs: [] }
  for (const [index, side] of sides.entries()) own.spans[side].push(...point.spans[PLACES[index]!])
  for (const what of new Set(point.differs.map((one) => one.what))) own.differs.push({ sides, what })
  return own
}

function fillGaps(row: Growing, points: readonly Growing[]): Pick<ThreeRow, 'spans' | 'within'> {
  const spans = { ...row.spans }
  const within: Third[] = []
  for (const gap of THREE.filter((side) => row.spans[side].length === 0)) {
    const joined = points.filter((point) => point.spans[gap].length > 0)
    const inside = joined.filter((point) => THREE.some((side) => mostlyIn(point.spans[side], row.spans[side])))
    const around = joined.some((point) => THREE.some((side) => mostlyIn(row.spans[side], point.spans[side])))
    if (inside.length === 0 && around) within.push(gap)
    spans[gap] = inside
      .flatMap((point) => point.spans[gap])
      .filter((span, index, found) => found.findIndex((one) => same(one, span)) === index)
      .sort((one, other) => one.start - other.start)
  }
  return { spans, within }
}

function place(rows: Growing[], point: Point, sides: readonly [Third, Third]): void {
  const own = grow(point, sides)
  const [first, ...others] = rows.filter((row) => sides.some((side) => meets(row.spans[side], own.spans[side])))
  if (!first) {
    rows.push(own)
    return
  }
  for (const other of [own, ...others]) take(first, other)
  for (const other of others) rows.splice(rows.indexOf(other), 1)
}

const PLACES: readonly Side[] = ['A', 'B']

/** Takes all of another row into one. */
function take(row: Growing, { issue, spans, differs }: Growing): void {
  row.issue ??= issue
  for (const side of THREE) {
    const added = spans[side].filter((span) => !row.spans[side].some((known) => same(known, span)))
    row.spans[side] = [...row.spans[side], ...added].sort((a, b) => a.start - b.start)
  }
  row.differs.push(...differs)
}

const same = (one: Span, other: Span) => one.start === other.start && one.end === other.end

/** Whether two lists of spans name nearly the same words: half of all that either holds, or more, is in both. */
function meets(known: readonly Span[], spans: readonly Span[]): boolean {
  const shared = overlapOfAll(known, spans)
  return shared > 0 && shared * 2 >= lengthOfAll(known) + lengthOfAll(spans) - shared
}

/** Whether half of these words, or more, lies in those. */
const mostlyIn = (these: readonly Span[], those: readonly Span[]): boolean =>
  these.length > 0 && overlapOfAll(these, those) * 2 >= lengthOfAll(these)

const lengthOfAll = (spans: readonly Span[]) => spans.reduce((sum, span) => sum + lengthOf(span), 0)
const overlapOfAll = (known: readonly Span[], spans: readonly Span[]) =>
  known.reduce((sum, one) => sum + spans.reduce((own, other) => own + overlapOf(one, other), 0), 0)
