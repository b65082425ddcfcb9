import type { Point, Side } from '../../model/comparison.ts'
import type { Judgement } from '../../model/judgement.ts'
import { lengthOf, overlapOf, type Span } from '../../text/span.ts'
import { type Row, SIDES } from './rows.ts'

/** What people hold of the passages of a row, by side. */
export type RowJudgements = Readonly<Record<Side, readonly Judgement[]>>

/** Which layer a row's kind rests on; of other kinds any. */
const LAYERS: Readonly<Partial<Record<Point['kind'], string>>> = {
  commitment: 'commitments',
  position: 'positions',
  attribution: 'attributions',
}

/** Joins judgements of each side's document with the rows whose passages they are on: two thirds of the shorter lie in both. */
export function judgeRows(
  rows: readonly Row[],
  judgements: Readonly<Record<Side, readonly Judgement[]>>,
): ReadonlyMap<string, RowJudgements> {
  const judged = new Map<string, RowJudgements>()
  for (const { point } of rows) {
    const own = (side: Side) =>
      judgements[side].filter(
        ({ layer, span }) =>
          (LAYERS[point.kind] ?? layer) === layer && point.spans[side].some((passage) => isSame(passage, span)),
      )
    const found = { A: own('A'), B: own('B') }
    if (found.A.length + found.B.length > 0) judged.set(point.id, found)
  }
  return judged
}

/** The judgements on some passages of a text, of any layer. */
export const judgementsOn = (spans: readonly Span[], judgements: readonly Judgement[]): Judgement[] =>
  judgements.filter(({ span }) => spans.some((passage) => isSame(passage, span)))

const isSame = (one: Span, other: Span): boolean =>
  overlapOf(one, other) * 3 >= Math.min(lengthOf(one), lengthOf(other)) * 2

/** Whether people rejected all that a row rests on: whatever was judged on each side that tells of it. */
export const isRejected = ({ point }: Row, judged: RowJudgements | undefined): boolean =>
  judged !== undefined &&
  SIDES.filter((side) => point.in.includes(side)).every(
    (side) => judged[side].length > 0 && judged[side].every(({ action }) => action === 'reject'),
  )
