import { describe, expect, it } from 'vitest'
import type { ComparedAccount, Point } from '../../model/comparison.ts'
import { arrangeRows, nameSides, type Row, shows } from './rows.ts'

const point = (id: string, a: number | null, b: number | null, issue: string | null): Point => ({
  id,
  gist: id,
  kind: 'statement',
  issue,
  verdict: a !== null && b !== null ? 'both' : 'only',
  in: a !== null && b !== null ? ['A', 'B'] : a !== null ? ['A'] : ['B'],
  spans: { A: a === null ? [] : [{ start: a, end: a + 1 }], B: b === null ? [] : [{ start: b, end: b + 1 }] },
  sentences: { A: [], B: [] },
  differs: [],
  because: [],
})
const row = (id: string, a: number | null, b: number | null, issue: string | null = null): Row => ({
  point: point(id, a, b, issue),
  head: id,
  quotes: { A: a === null ? [] : [`a of ${id}`], B: b === null ? [] : [`b of ${id}`] },
})
const rows = [row('one', 0, 9, 'trade'), row('two', 5, null), row('three', null, 2, 'fish'), row('four', null, 7)]
const ids = (arranged: Row[]) => arranged.map(({ point: { id } }) => id).join(' ')
const name = (id: string | null) => id

describe('the rows', () => {
  it('come in the order of either text, or by issue', () => {
    expect(ids(arrangeRows(rows, undefined, undefined, undefined, name))).toBe('one two three four')
    expect(ids(arrangeRows(rows, undefined, undefined, 'B', name))).toBe('three four one two')
    expect(ids(arrangeRows(rows, undefined, undefined, 'issue', name))).toBe('three one two four')
  })
  it('are filtered by verdict and by words', () => {
    expect(ids(arrangeRows(rows, 'both', undefined, undefined, name))).toBe('one')
    expect(ids(arrangeRows(rows, 'B', undefined, undefined, name))).toBe('three four')
    expect(ids(arrangeRows(rows, undefined, 'FISH', undefined, name))).toBe('three')
    expect(shows(rows[0]!.point, 'differs')).toBe(false)
  })
})

describe('the names of the sides', () => {
  const account = (party: string | null, path: string) =>
    ({ party, publisher: null, path, article: 0 }) as unknown as ComparedAccount
  it('are the parties, or the files where the parties do not tell them apart', () => {
    expect(nameSides([account('XAA', 'a.txt'), account('XBB', 'b.txt')], name)).toEqual({ A: 'XAA', B: 'XBB' })
    expect(nameSides([account('XAA', 'd/a.txt'), account('XAA', 'd/b.txt')], name)).toEqual({ A: 'a', B: 'b' })
    expect(nameSides([account(null, 'x/us.txt'), account(null, 'y/us.txt')], name)).toEqual({ A: 'A', B: 'B' })
  })
})
