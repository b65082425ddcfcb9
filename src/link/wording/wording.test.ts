import { describe, expect, it } from 'vitest'
import { findInContext } from './concordance.ts'
import { joinWordings } from './formula-lives.ts'
import { findMissing } from './missing-wordings.ts'
import { differenceOf } from './variant-difference.ts'

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
    expect(life!.variants[0]).toEqual({ words: 'a shared sea', language: 'en', count: 2, difference: null })
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

describe('the difference of a variant', () => {
  const shown = (a: string, b: string) =>
    differenceOf(a, b)
      .map(({ kind, words }) => `${kind[0]}:${words.trim()}`)
      .join(' ')
  it.each([
    [
      'a free and open strait',
      'a free, open and stable strait',
      's:a r:free a:free, open s:and r:open a:stable s:strait',
    ],
    ['相互尊重、合作共赢', '相互尊重、和平共处、合作共赢', 's:相互尊重、 a:和平共处、 s:合作共赢'],
    ['Win-win results', 'win-win results', 's:win-win results'],
    ['a', 'b', 'r:a a:b'],
  ])('%s → %s', (a, b, wanted) => expect(shown(a, b)).toBe(wanted))
})

describe('findMissing', () => {
  const article = (day: string, party = 'XAV') => ({
    ...{ document: `d${day}`, number: 0, path: `${day}.txt`, title: null, span: { start: 0, end: 9 } },
    ...{ language: 'en', genre: 'readout' as const, published: day, publisher: null, party, complete: true },
  })
  const anyone = () => []
  const days = ['2025-01-01', '2025-02-01', '2025-03-01', '2025-04-01']
  const articles = [...days.map((day) => article(day)), article('2025-02-02', 'XHL')]
  it('says what stood in most of the accounts before and not in this one', () => {
    const lives = joinWordings([
      ...days.slice(0, 3).map((day) => use(day, 'a shared sea', 'XAV')),
      ...days.slice(0, 1).map((day) => ({ ...use(day, 'once', 'XAV'), id: 'once' })),
      ...days.map((day) => ({ ...use(day, 'always', 'XAV'), id: 'always' })),
    ])
    expect(findMissing(article('2025-04-01'), articles, lives, anyone)).toMatchObject({
      before: 3,
      missing: [{ id: 'shared-sea', usedIn: 3, before: 3, last: { date: '2025-03-01' } }],
    })
  })
  it('looks at accounts of meetings with the same others', () => {
    const lives = joinWordings(days.slice(0, 3).map((day) => use(day, 'a shared sea', 'XAV')))
    const others = ({ published }: { published: string | null }) => [published === '2025-02-01' ? 'XHL' : 'XIL']
    expect(findMissing(article('2025-04-01'), articles, lives, others)).toBeNull()
    expect(findMissing(article('2025-04-01'), articles, lives, () => ['XHL'])?.missing).toHaveLength(1)
  })
  it('says nothing where too few accounts came before, or party or date are unknown', () => {
    expect(findMissing(article('2025-03-01'), articles, [], anyone)).toBeNull()
    expect(findMissing(article('2025-04-01', 'XHL'), articles, [], anyone)).toBeNull()
    expect(findMissing({ ...article('2025-04-01'), party: null }, articles, [], anyone)).toBeNull()
  })
})
