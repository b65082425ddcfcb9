import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadLexicon } from '../../lexicon/load-lexicon.ts'
import { type Collection, openCollection } from '../collection.ts'
import { readQuery } from './query.ts'
import { tokenize } from './tokens.ts'

let folder: string
let collection: Collection

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'readout-search-'))
  const texts = {
    'en.txt':
      'Blinken met his counterpart on Monday.\n\nThe two sides agreed to open a military hotline. Officials said that negotiations would go on in the spring.',
    'zh.txt': '布林肯国务卿星期一到访。\n\n双方讨论了中美关系和渔业合作，同意设立热线。',
    'other.txt': 'The ministers discussed fisheries. Nothing was said about policy on a hotline for ships.',
  }
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text)
  collection = await openCollection(join(folder, 'c.readout'), loadLexicon())
  await collection.add(Object.keys(texts).map((name) => join(folder, name)))
})
afterAll(async () => {
  await collection.close()
  rmSync(folder, { recursive: true })
})

const found = async (query: string, options = {}) =>
  (await collection.search(query, options)).hits.map(({ path }) => path.split('/').at(-1)).sort()

describe('search', () => {
  test.each([
    ['hotlines', ['en.txt', 'other.txt']],
    ['"military hotline"', ['en.txt']],
    ['"hotline military"', []],
    ['negot*', ['en.txt']],
    ['policy*', ['other.txt']],
    ['hotline NOT fisheries', ['en.txt']],
    ['hotline -fisheries', ['en.txt']],
    ['negotiations OR ministers', ['en.txt', 'other.txt']],
    ['关系', ['zh.txt']],
    ['關係', ['zh.txt']],
    ['渔', ['zh.txt']],
    ['系关', []],
    ['NEAR(agreed hotline 5)', ['en.txt']],
    ['NEAR(agreed spring 3)', []],
  ])('%s', async (query, paths) => expect(await found(query)).toEqual(paths))

  test('a name finds the same person in the other language, and says so', async () => {
    const { hits } = await collection.search('布林肯')
    expect(hits).toHaveLength(2)
    expect(hits.find(({ language }) => language === 'en')?.through).toEqual([{ asked: '布林肯', found: 'Blinken' }])
  })

  test('snippets and marks are slices of the source text', async () => {
    const { hits } = await collection.search('hotline OR 关系')
    for (const { document, snippet } of hits) {
      const { text } = (await collection.reading(document))!
      expect(text.slice(snippet.start, snippet.end)).toBe(snippet.words)
      expect(snippet.marks.map(({ start, end }) => text.slice(start, end))).toContain(
        snippet.words.includes('关系') ? '关系' : 'hotline',
      )
    }
    expect(hits).toHaveLength(3)
  })

  test('filters', async () => {
    expect(await found('hotline OR 热线', { language: ['zh'] })).toEqual(['zh.txt'])
    expect(await found('hotline', { party: ['XAV'] })).toEqual([])
  })

  test.each([
    '"',
    '"open',
    '(((',
    ')',
    'NOT',
    '-a',
    '*',
    '"" OR',
    'NEAR(',
    'AND AND',
    'a"b*"',
    `${'x '.repeat(5000)}`,
    '('.repeat(10_000),
    '，。！',
  ])('a broken query is bounded: %.20s', async (query) => {
    const { hits, total } = await collection.search(query)
    expect(hits.length).toBe(Math.min(total, 20))
  })

  test('what was done about a fault is told', () => {
    expect(readQuery('"open', () => []).notices).toEqual([
      'a quotation mark was not closed: the phrase goes to the end',
    ])
    expect(readQuery('NOT a', () => []).expression).toBeNull()
  })

  test('tokens are slices', () => {
    const text = 'The 中美关系 of 2024'
    for (const { start, end } of tokenize(text)) expect(text.slice(start, end).trim()).not.toBe('')
    expect(tokenize(text).map(({ word }) => word)).toEqual(['the', '中美', '美关', '关系', '系', 'of', '2024'])
  })
})
