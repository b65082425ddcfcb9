import { describe, expect, it } from 'vitest'
import type { Comparison, Point } from '../../model/comparison.ts'
import { joinThree } from './three.ts'

const span = (start: number) => ({ start, end: start + 10 })
const point = (id: string, A: number | null, B: number | null, differs: Point['differs'] = []): Point => ({
  id,
  gist: id,
  kind: 'statement',
  issue: null,
  verdict: A !== null && B !== null ? 'both' : 'only',
  in: [...(A === null ? [] : (['A'] as const)), ...(B === null ? [] : (['B'] as const))],
  spans: { A: A === null ? [] : [span(A)], B: B === null ? [] : [span(B)] },
  sentences: { A: [], B: [] },
  differs,
  because: [],
})
const comparison = (...points: Point[]) => ({ points }) as unknown as Comparison
const starts = (rows: ReturnType<typeof joinThree>) =>
  rows.map(({ spans }) => [spans.A, spans.B, spans.C].map(([first]) => first?.start ?? null))

describe('three accounts', () => {
  it('are joined by the words that they share with another, and nothing is lost', () => {
    const rows = joinThree({
      AB: comparison(point('all', 0, 100), point('A only', 20, null), point('B and C', null, 120)),
      AC: comparison(
        point('all', 0, 200, [{ what: 'number', A: '3', B: '4' }]),
        point('A and C', 21, 220),
        point('C', null, 240),
        point('C too', null, 260),
      ),
      BC: comparison(point('all', 100, 200), point('B and C', 120, 240), point('C too', null, 260)),
    })
    expect(starts(rows)).toEqual([
      [0, 100, 200],
      [20, null, 220],
      [null, 120, 240],
      [null, null, 260],
    ])
    expect(rows[0]!.differs).toEqual([{ sides: ['A', 'C'], what: 'number' }])
  })
  it('are one row though the third joins two that did not meet', () => {
    const rows = joinThree({
      AB: comparison(point('A', 0, null), point('B', null, 100)),
      AC: comparison(point('A and C', 0, 200)),
      BC: comparison(point('B and C', 100, 200)),
    })
    expect(starts(rows)).toEqual([[0, 100, 200]])
  })
  it('keep a list and its items apart, and call nothing absent that a comparison found', () => {
    const list = { ...point('list', null, null), spans: { A: [{ start: 0, end: 60 }], B: [span(100)] } }
    const rows = joinThree({
      AB: comparison(list, point('item', 40, null)),
      AC: comparison(point('first', 0, 200), point('item', 40, 220)),
      BC: comparison(),
    })
    expect(
      rows.map(({ spans, within }) => [spans.A[0]!.end, spans.B.length, spans.C.map(({ start }) => start), within]),
    ).toEqual([
      [60, 1, [200, 220], []],
      [10, 0, [200], ['B']],
      [50, 0, [220], ['B']],
    ])
  })
})
