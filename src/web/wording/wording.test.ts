import { describe, expect, it } from 'vitest'
import type { ContextLine } from '../../model/wording.ts'
import { isPeriod, readConcordanceSearch, readKeynessSearch, readWordingSearch } from './search.ts'
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
  it('name periods, and what is counted', () => {
    expect(readKeynessSearch({ target: 2024, longest: 2, least: 5, sure: 3.84, language: 'fr' })).toEqual({
      target: '2024',
      longest: 2,
      sure: 3.84,
    })
    expect(['2024', '2023-06', '2023-06-01/2023-09'].every(isPeriod)).toBe(true)
    expect(['24', '2024/', 'last year', '3f2ac19e00000000.0'].some(isPeriod)).toBe(false)
  })
})
