import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { makeLexicon, perLexicon } from './lexicon.ts'
import { makeMatcher } from './matcher.ts'
import { defineTable } from './table.ts'
import { splitCell } from './tsv.ts'

const verbs = defineTable({
  name: 'verbs',
  folder: 'language',
  row: z.object({ word: z.string().min(1), degree: z.coerce.number().int() }),
})

describe('lexicon', () => {
  const shipped = {
    shown: 'lexicon',
    files: new Map([['en/verbs.tsv', '# degrees\nword\tdegree\nsay\t1\n\nclaim\tmuch\ninsist\t3\t4\n']]),
  }
  it('gives rows, and says where a line is wrong and what to do', () => {
    const lexicon = makeLexicon([shipped], 'v')
    expect(lexicon.rows(verbs, 'en')).toEqual([{ word: 'say', degree: 1 }])
    expect(lexicon.problems.map((p) => [p.path, p.line])).toEqual([
      ['lexicon/en/verbs.tsv', 6],
      ['lexicon/en/verbs.tsv', 5],
    ])
    expect(lexicon.problems.every((p) => p.remedy !== '')).toBe(true)
  })
  it('has no rows where there is no file, and asks for the language', () => {
    const lexicon = makeLexicon([shipped], 'v')
    expect(lexicon.rows(verbs, 'fr')).toEqual([])
    expect(() => lexicon.rows(verbs)).toThrow('name the language')
  })
  it('adds the words of another folder behind its own', () => {
    const mine = { shown: 'my words', files: new Map([['en/verbs.tsv', 'degree\tword\n2\taver\nno\tsay\n']]) }
    const lexicon = makeLexicon([shipped, mine], 'v')
    expect(lexicon.rows(verbs, 'en').map((row) => row.word)).toEqual(['say', 'aver'])
    expect(lexicon.problems.map((p) => p.path)).toContain('my words/en/verbs.tsv')
  })
  it('builds once for each lexicon', () => {
    let built = 0
    const count = perLexicon((l) => ({ rows: l.rows(verbs, 'en').length, nth: ++built }))
    const lexicon = makeLexicon([shipped], 'v')
    expect(count(lexicon)).toBe(count(lexicon))
    expect(count(makeLexicon([shipped], 'w')).nth).toBe(2)
  })
  it('splits a cell of several values', () => {
    expect(splitCell('US | U.S. | ')).toEqual(['US', 'U.S.'])
  })
})

describe('matcher', () => {
  const matcher = makeMatcher([
    { words: 'Oman', value: 'OMN' },
    { words: 'Wang', value: 'w' },
    { words: 'Wang Yi', value: 'wy' },
    { words: '王毅', value: 'wy' },
    { words: '中', value: 'CHN' },
    { words: 'US', value: 'USA' },
  ])
  const found = (text: string) => matcher.find(text).map((m) => [text.slice(m.start, m.end), m.value])
  it('takes the longest, without overlap, in either script', () => {
    expect(found('Wang Yi, Wang；王毅同中方')).toEqual([
      ['Wang Yi', 'wy'],
      ['Wang', 'w'],
      ['王毅', 'wy'],
      ['中', 'CHN'],
    ])
  })
  it('does not cut Latin words, but reads them beside Chinese', () => {
    expect(found('a Romanian in Oman; US以; USB')).toEqual([
      ['Oman', 'OMN'],
      ['US', 'USA'],
    ])
  })
})
