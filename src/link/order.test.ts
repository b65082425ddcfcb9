import { describe, expect, test } from 'vitest'
import type { Point } from '../model/comparison.ts'
import { findMoved } from './order.ts'

const both = (id: string, a: number, b: number): Point => ({
  id,
  gist: id,
  kind: 'statement',
  issue: null,
  verdict: 'both',
  in: ['A', 'B'],
  spans: { A: [{ start: a, end: a + 5 }], B: [{ start: b, end: b + 5 }] },
  sentences: { A: [], B: [] },
  differs: [],
  because: [],
})
const only = (id: string, a: number): Point => ({
  ...both(id, a, 0),
  verdict: 'only',
  in: ['A'],
  spans: { A: [{ start: a, end: a + 5 }], B: [] },
})
const moved = (points: readonly Point[]) => [...findMoved(points)].map(([{ id }, places]) => [id, places.A, places.B])

describe('order of two accounts', () => {
  test('nothing moves where both tell in one order, whatever only one tells between', () => {
    expect(moved([both('a', 0, 0), only('x', 10), both('b', 20, 30), both('c', 40, 90)])).toEqual([])
  })
  test('one matter told last by A and first by B is moved, and not the others', () => {
    expect(moved([both('a', 0, 20), both('b', 10, 40), both('c', 20, 60), both('d', 30, 0)])).toEqual([['d', 4, 1]])
  })
  test('two neighbours that change places are no other order', () => {
    expect(moved([both('a', 0, 20), both('b', 10, 0), both('c', 20, 60)])).toEqual([])
  })
  test('two matters that begin at one place of an account share it', () => {
    expect(moved([both('a', 0, 50), both('b', 0, 0), both('c', 10, 60), both('d', 20, 5)])).toEqual([])
  })
  test('nothing shared, nothing moved', () => {
    expect(moved([only('x', 0)])).toEqual([])
  })
})
