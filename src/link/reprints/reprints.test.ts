import { describe, expect, it } from 'vitest'
import { findReprints, groupReprints } from './find-reprints.ts'
import { sketchOf } from './sketch.ts'

const topics = [
  'ferry line',
  'fishing quotas',
  'coast guard charts',
  'winter storms',
  'port fees',
  'student visas',
  'rail tunnel',
  'grain stores',
]
const paragraphs = (seed: number) =>
  topics.map(
    (topic, i) =>
      `On the ${topic} of year ${seed + i} the envoys of region ${seed * 7 + i} wrote ${seed * 13 + i} letters, asked for ${seed + 3 * i} more meetings about the ${topics[(i + seed) % topics.length]}, and agreed in chamber ${seed * 31 + i} to send the ${topic} question back to committee ${seed * 17 + 5 * i}.`,
  )
const long = (seed: number) => [1, 2, 3, 4].flatMap((more) => paragraphs(seed * 1000 + more * 100))
const article = (seed: number) => long(seed).join('\n\n')
const find = (texts: Record<string, string>) =>
  findReprints(Object.entries(texts).map(([id, text]) => ({ id, sketch: sketchOf(text), day: null })))

describe('findReprints', () => {
  it('finds a copy, a reordered copy, a copy with another head, and an excerpt', () => {
    const one = article(1)
    const found = find({
      one,
      copy: one.replaceAll(',', ' ,'),
      reordered: long(1).reverse().join('\n\n'),
      headed: `EXAMPLE DAILY\n\nBy our desk\n\n${one}`,
      excerpt: long(1).slice(0, 14).join('\n\n'),
    })
    expect(found.filter(({ a }) => a === 'one').map(({ b, kind }) => [b, kind])).toEqual([
      ['copy', 'copy'],
      ['reordered', 'copy'],
      ['headed', 'copy'],
      ['excerpt', 'excerpt'],
    ])
  })
  it('finds nothing between articles of their own words', () => {
    expect(find(Object.fromEntries([1, 2, 3, 4, 5].map((seed) => [String(seed), article(seed * 7)])))).toEqual([])
  })
  it('takes a yearly text of one form for another text, unless it is the very same', () => {
    const later = (text: string) =>
      findReprints([
        { id: 'a', sketch: sketchOf(article(1)), day: 100 },
        { id: 'b', sketch: sketchOf(text), day: 465 },
      ])
    expect(later(article(1))).toHaveLength(1)
    expect(later([...long(1).slice(0, 28), 'A new end, with other words than the year before.'].join('\n\n'))).toEqual(
      [],
    )
    expect(later(article(1).replaceAll(/\d+/g, (n) => String(Number(n) + 1)))).toEqual([])
  })
  it('finds Chinese copies', () => {
    const text = Array.from(
      { length: 30 },
      (_, i) => `双方就第${i}号渡轮的航线问题交换意见，决定在第${i * 7}号会议室继续商谈渔业配额与海警海图。`,
    ).join('')
    expect(find({ a: text, b: `本报讯 ${text}` })).toMatchObject([{ a: 'a', b: 'b', kind: 'copy' }])
  })
  it('counts a group of copies as one source', () => {
    const reprints = [
      { a: '1', b: '2', share: 1, kind: 'copy' as const },
      { a: '2', b: '4', share: 1, kind: 'copy' as const },
    ]
    expect(groupReprints(['1', '2', '3', '4'], reprints)).toEqual([['1', '2', '4'], ['3']])
  })
})
