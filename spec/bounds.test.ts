import { describe, expect, it } from 'vitest'
import { readWhole } from '../eval/reading.ts'
import { cutList } from '../src/annotate/en/clauses/lists.ts'
import { wordsAfter, wordsBefore } from '../src/annotate/en/clauses/windows.ts'
import { tokenize } from '../src/annotate/en/tokens.ts'

const items = (text: string): string[] => {
  const tokens = tokenize(text, { start: 0, end: text.length })
  return cutList(tokens, { first: 0, last: tokens.length - 1 }).map(({ first, last }) =>
    text.slice(tokens[first]!.start, tokens[last]!.end),
  )
}

describe('cutList', () => {
  it('reads commas, and, as well as, semicolons', () => {
    expect(items('tides, arms control and nonproliferation, and wool')).toEqual([
      'tides',
      'arms control and nonproliferation',
      'wool',
    ])
    expect(items('tides, wool and salt')).toEqual(['tides', 'wool', 'salt'])
    expect(items('tides, as well as wool and salt')).toEqual(['tides', 'wool', 'salt'])
    expect(items('tides (high, low); wool, salt; and fish')).toEqual(['tides (high, low)', 'wool, salt', 'fish'])
  })
})

describe('windows', () => {
  it('count words', () => {
    const text = 'one two three four five'
    expect(wordsBefore(text, 0, 14, 2)).toBe('two three ')
    expect(wordsAfter(text, 4, text.length, 2)).toBe('two three ')
    expect(wordsAfter(text, 19, text.length, 9)).toBe('five')
  })
})

describe('bad input stays bounded', () => {
  it('twenty nested enumerations', () => {
    const nested = Array.from(
      { length: 20 },
      (_, i) => `including on visits, consultations on matter ${i}, and talks`,
    ).join(', ')
    const reading = readWhole('x', `Norway and Iceland agreed to continue cooperation, ${nested}.`)
    expect(reading.commitments.length).toBeGreaterThan(0)
    expect(reading.commitments.length).toBeLessThan(200)
    for (const { span, actors } of reading.commitments) {
      expect(reading.text.slice(span.start, span.end)).not.toBe('')
      expect(actors.length).toBeGreaterThan(0)
    }
  })
  it('a paragraph of two hundred thousand characters without a stop', () => {
    const text = `Norway and Iceland agreed to ${'open a post, and to share data, '.repeat(6000)}`
    expect(readWhole('x', text).commitments.length).toBeLessThan(300)
  })
  it('nothing at all', () => {
    expect(readWhole('x', '').commitments).toEqual([])
    expect(readWhole('x', ', , , and to will agreed to . ').commitments).toEqual([])
  })
})
