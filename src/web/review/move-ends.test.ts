import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moveEnd, putEnd } from './move-ends.ts'

const text = 'They agreed to meet again. 双方同意恢复磋商🛳。'
const all = { start: 0, end: text.length }
const words = ({ start, end }: { start: number; end: number }) => text.slice(start, end)

describe('moving the ends of words', () => {
  const agreed = { start: 5, end: 19 }
  it('goes word by word, in either script', () => {
    expect(words(moveEnd(text, agreed, 'end', 1, all))).toBe('agreed to meet again')
    expect(words(moveEnd(text, agreed, 'end', -1, all))).toBe('agreed to')
    expect(words(moveEnd(text, agreed, 'start', -1, all))).toBe('They agreed to meet')
    const chinese = { start: text.indexOf('同意'), end: text.indexOf('磋') }
    expect(words(moveEnd(text, chinese, 'end', 1, all))).toBe('同意恢复磋')
    expect(words(moveEnd(text, chinese, 'start', 1, all))).toBe('意恢复')
  })
  it('stays within the bounds and never makes nothing or half a character', () => {
    expect(moveEnd(text, { start: 0, end: 4 }, 'start', -1, all)).toEqual({ start: 0, end: 4 })
    expect(moveEnd(text, { start: 5, end: 11 }, 'end', 1, { start: 5, end: 11 })).toEqual({ start: 5, end: 11 })
    const ends = fc.constantFrom('start' as const, 'end' as const)
    fc.assert(
      fc.property(fc.nat(60), ends, (at, end) => {
        const moved = putEnd(text, agreed, end, at, all)
        expect(moved.start).toBeLessThan(moved.end)
        expect(words(moved).isWellFormed()).toBe(true)
      }),
    )
  })
})
