import { describe, expect, it } from 'vitest'
import type { Article } from '../../../model/article.ts'
import { claimedByAt } from './claimed-by.ts'
import { cutEnumeration } from './enumeration.ts'
import { gradeOf } from './grade.ts'
import { pickInside, pickTouching } from './pick.ts'

const at = (start: number, end: number) => ({ start, end })
const article = (party: string | null, accounts: [number, number, string | null][]): Article => ({
  span: at(0, 100),
  title: null,
  language: 'en',
  genre: null,
  published: null,
  dateline: null,
  publisher: null,
  party,
  complete: true,
  accounts: accounts.map(([start, end, whose]) => ({ span: at(start, end), party: whose, chain: [], rule: 'x' })),
  evidence: [],
})

describe('claimedByAt', () => {
  it('takes the account around the words before the article', () => {
    const mixed = article('AAA', [
      [0, 80, 'BBB'],
      [40, 60, 'CCC'],
    ])
    expect([10, 50, 90].map((offset) => claimedByAt(mixed, offset))).toEqual(['BBB', 'CCC', 'AAA'])
  })
  it('is null where nobody is known', () => {
    expect(claimedByAt(article(null, []), 5)).toBeNull()
    expect(claimedByAt(article('AAA', [[0, 20, null]]), 5)).toBeNull()
  })
})

describe('gradeOf', () => {
  const all = { actor: at(0, 1), commissive: at(1, 2), future: at(1, 2), object: at(2, 3), anchored: at(0, 3) }
  it('is core when all five tests hold, outcome when only the future is missing and it is done', () => {
    expect(gradeOf(all, 'agreed', false)).toBe('core')
    expect(gradeOf({ ...all, future: null }, 'done', false)).toBe('outcome')
    expect(gradeOf({ ...all, future: null }, 'will', false)).toBe('soft')
  })
  it('is soft when loose or when another test fails', () => {
    expect(gradeOf(all, 'encouraged', false)).toBe('soft')
    expect(gradeOf(all, 'will', true)).toBe('soft')
    expect(gradeOf({ ...all, object: null }, 'agreed', false)).toBe('soft')
  })
})

describe('cutEnumeration', () => {
  const between = /, and |, | and |、|和/y
  const cut = (text: string) =>
    cutEnumeration(text, at(0, text.length), { between }).map((item) => text.slice(item.start, item.end))
  it('cuts at separators outside brackets and quotation marks', () => {
    expect(cut('tides (high, low), “salt, sand and silt” and reeds')).toEqual([
      'tides (high, low)',
      '“salt, sand and silt”',
      'reeds',
    ])
    expect(cut('海洋、渔业和航运')).toEqual(['海洋', '渔业', '航运'])
  })
  it('stays bounded', () => {
    expect(cut('a, '.repeat(5000)).length).toBeLessThanOrEqual(60)
    expect(cut('('.repeat(5000))).toHaveLength(1)
  })
  it('refuses a pattern that is not sticky', () => {
    expect(() => cutEnumeration('a', at(0, 1), { between: /,/ })).toThrow('sticky')
  })
})

describe('pick', () => {
  const layer = [{ span: at(5, 9) }, { span: at(1, 3) }]
  it('finds what lies in a span and the first that touches it', () => {
    expect(pickInside(layer, at(0, 8))).toEqual([{ span: at(1, 3) }])
    expect(pickTouching(layer, at(2, 8))).toEqual({ span: at(1, 3) })
    expect(pickTouching(layer, at(3, 5))).toBeNull()
  })
})
