import { describe, expect, it } from 'vitest'
import { findInContext } from './concordance.ts'
import { joinWordings } from './formula-lives.ts'

const use = (date: string | null, words: string, party: string, language = 'en') => ({
  ...{ id: 'shared-sea', owner: 'XAV', document: `d${date}`, article: 0, path: 'a.txt', language, date, party, words },
  span: { start: 0, end: words.length },
})

describe('joinWordings', () => {
  it('tells first and last use, uses by month and party, and variants', () => {
    const [life] = joinWordings([
      use('2025-05-20', 'a shared sea', 'XAV'),
      use('2025-05-02', 'a Shared Sea', 'XAV'),
      use('2025-11-18', '共同的海', 'XHL', 'zh'),
    ])
    expect(life).toMatchObject({ id: 'shared-sea', first: '2025-05-02', last: '2025-11-18', count: 3 })
    expect(life!.months).toEqual([
      { month: '2025-05', party: 'XAV', count: 2 },
      { month: '2025-11', party: 'XHL', count: 1 },
    ])
    expect(life!.variants[0]).toEqual({ words: 'a shared sea', language: 'en', count: 2 })
  })
})

describe('findInContext', () => {
  const text = 'The sea is a bridge.\nA bridge, and no abridgement.'
  it('finds whole words in any case, their spans in the text', () => {
    const lines = findInContext({ document: 'd', path: 'a', text }, 'A  Bridge', 6)
    expect(lines.map(({ span }) => text.slice(span.start, span.end))).toEqual(['a bridge', 'A bridge'])
    expect(lines[1]).toMatchObject({ left: 'idge. ', words: 'A bridge' })
  })
  it('finds Chinese words anywhere, and nothing for no words', () => {
    expect(findInContext({ document: 'd', path: 'a', text: '海峡是桥梁，不是高墙' }, '桥梁')[0]).toMatchObject({
      right: '，不是高墙',
    })
    expect(findInContext({ document: 'd', path: 'a', text }, ' ')).toEqual([])
  })
})
