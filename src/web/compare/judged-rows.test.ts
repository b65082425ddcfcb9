import { describe, expect, it } from 'vitest'
import type { Judgement } from '../../model/judgement.ts'
import { isRejected, judgementsOn, judgeRows } from './judged-rows.ts'
import type { Row } from './rows.ts'

const row = (id: string, a: [number, number][], b: [number, number][], kind = 'commitment') =>
  ({
    point: {
      ...{ id, kind, in: [...(a.length > 0 ? ['A'] : []), ...(b.length > 0 ? ['B'] : [])] },
      spans: { A: a.map(([start, end]) => ({ start, end })), B: b.map(([start, end]) => ({ start, end })) },
    },
  }) as unknown as Row
const held = (start: number, end: number, action: string, layer = 'commitments') =>
  ({ layer, action, span: { start, end }, corrected: null }) as unknown as Judgement

describe('the rows of a comparison', () => {
  const rows = [row('p1', [[0, 30]], [[5, 20]]), row('p2', [[40, 60]], []), row('p3', [[70, 90]], [], 'position')]
  it('carry what people hold of their passages', () => {
    const judged = judgeRows(rows, { A: [held(2, 28, 'accept'), held(70, 90, 'reject')], B: [held(5, 20, 'reject')] })
    expect(judged.get('p1')).toMatchObject({ A: [{ action: 'accept' }], B: [{ action: 'reject' }] })
    expect(judged.has('p2')).toBe(false)
    expect(judged.has('p3')).toBe(false)
  })
  it('are rejected only where every side that tells of it was', () => {
    const judged = judgeRows(rows, { A: [held(0, 30, 'reject'), held(40, 60, 'reject')], B: [] })
    expect(isRejected(rows[0]!, judged.get('p1'))).toBe(false)
    expect(isRejected(rows[1]!, judged.get('p2'))).toBe(true)
    expect(isRejected(rows[2]!, judged.get('p3'))).toBe(false)
  })
  it('are told of each passage, of any layer', () => {
    const judgements = [held(0, 10, 'accept', 'positions'), held(20, 30, 'reject')]
    expect(judgementsOn([{ start: 0, end: 12 }], judgements)).toEqual([judgements[0]])
    expect(judgementsOn([], judgements)).toEqual([])
  })
})
