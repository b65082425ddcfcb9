import { describe, expect, it } from 'vitest'
import type { ContextLine } from '../../model/wording.ts'
import { readConcordanceSearch, readWordingSearch } from './search.ts'
import { sortLines } from './sort-lines.ts'

const line = (left: string, right: string) => ({ left, words: 'w', right }) as ContextLine

describe('words in context', () => {
  it('are sorted by what stands after, or by what stands nearest before', () => {
    const lines = [line('the old ', ' zone'), line('a new ', ' area')]
    expect(sortLines(lines, 'right').map(({ right }) => right)).toEqual([' area', ' zone'])
    expect(sortLines(lines, 'left').map(({ left }) => left)).toEqual(['the old ', 'a new '])
    expect(sortLines(lines, undefined)).toBe(lines)
  })
})

describe('the addresses', () => {
  it('say what they can', () => {
    expect(readWordingSearch({ order: 'loudest', open: 46, start: 40 })).toMatchObject({
      order: undefined,
      open: '46',
      start: 40,
    })
    expect(readConcordanceSearch({ words: 'x'.repeat(300), sort: 'left' }).words).toHaveLength(200)
  })
})
