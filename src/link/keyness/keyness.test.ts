import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeLexicon } from '../../lexicon/lexicon.ts'
import { countGroups } from './count-groups.ts'
import { cutWords } from './cut-words.ts'
import { findKeyWords } from './find-key-words.ts'
import { logLikelihood, logRatio } from './log-likelihood.ts'
import { decodeRun, encodeRun } from './token-run.ts'

const lexicon = makeLexicon(
  [
    {
      shown: 'words',
      files: new Map([
        [
          'names/people.tsv',
          'id\ten\tfamily\tzh\tparty\tgender\troles\nperson/lin\tLin Zhiyuan\tLin\t林之远\tXHL\tm\t\n',
        ],
      ]),
    },
  ],
  'test',
)

describe('log-likelihood and log ratio', () => {
  it('are those of the published formulas', () => {
    // Worked by hand: E1 = 100/3, E2 = 200/3; 2 (60 ln 1.8 + 40 ln 0.6).
    expect(logLikelihood({ count: 60, of: 1000 }, { count: 40, of: 2000 })).toBeCloseTo(29.67, 2)
    expect(logRatio({ count: 60, of: 1000 }, { count: 40, of: 2000 })).toBeCloseTo(Math.log2(3), 6)
    expect(logRatio({ count: 8, of: 1000 }, { count: 0, of: 1000 })).toBe(4)
  })
  it('are none where both are as frequent, or there is nothing to compare with', () => {
    expect(logLikelihood({ count: 10, of: 100 }, { count: 100, of: 1000 })).toBeCloseTo(0, 9)
    expect(logLikelihood({ count: 0, of: 0 }, { count: 0, of: 0 })).toBe(0)
    expect(logRatio({ count: 1, of: 2 }, { count: 0, of: 0 })).toBeNull()
  })
})

describe('the words of a text', () => {
  const cut = (text: string, language: string) => {
    const words = cutWords(text, { start: 0, end: text.length }, language, lexicon)
    for (const { word, start, end } of words) expect(text.slice(start, end).toLowerCase()).toBe(word)
    return words.map(({ word, parted }) => (parted ? `|${word}` : word)).join(' ')
  }
  it.each([
    ['The win-win line’s 1,200 ferries, and "more".\nNo', '|the win-win line’s 1,200 ferries |and more |no'],
    ['U.S. ferries', '|u.s. ferries'],
  ])('in English: %s', (text, wanted) => expect(cut(text, 'en')).toBe(wanted))
  it('in Chinese, names of the word files whole', () => {
    expect(cut('林之远主席，欢迎客人。\n双方', 'zh')).toBe('|林之远 主席 |欢迎 客人 |双方')
  })
})

describe('a run', () => {
  it('is encoded and decoded', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.string({ minLength: 1, maxLength: 3 }))), (tokens) => {
        const { words, run } = encodeRun(tokens)
        const kept = JSON.parse(JSON.stringify({ words, run })) as { words: string[]; run: string }
        const numbers = decodeRun(kept, (word) => words.indexOf(word) + 1)
        expect([...numbers].map((number) => (number === 0 ? null : words[number - 1]))).toEqual(tokens)
      }),
    )
  })
  it('may have more words than there are code points before the surrogates', () => {
    const tokens = Array.from({ length: 70_000 }, (_, number) => `w${number}`)
    const { words, run } = encodeRun(tokens)
    const numbers = decodeRun({ words, run }, (word) => Number(word.slice(1)) + 1)
    expect([...numbers]).toEqual(tokens.map((_, number) => number + 1))
    expect(run.isWellFormed()).toBe(true)
  })
})

describe('groups of words', () => {
  it('are counted as one by one', () => {
    const text = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 40 }).map((words) => Int32Array.from(words))
    const side = fc.array(text, { maxLength: 4 })
    fc.assert(
      fc.property(side, side, (a, b) => {
        const levels = countGroups([a, b], 4, 3, 1)
        for (const [i, texts] of [a, b].entries()) {
          const slow = new Map<string, number>()
          for (const words of texts)
            for (let at = 0; at + 2 < words.length; at++) {
              const group = [...words.slice(at, at + 3)]
              if (!group.includes(0)) slow.set(group.join(' '), (slow.get(group.join(' ')) ?? 0) + 1)
            }
          const { size, heads, tails, counts, places } = levels[2]!
          const fast = new Map<string, number>()
          for (let group = 1; group <= size; group++) {
            const [head, tail] = [heads[group]!, tails[group]!]
            const words = [levels[1]!.heads[head], levels[1]!.tails[head], levels[1]!.tails[tail]].join(' ')
            if (counts[i]![group]! > 0) fast.set(words, counts[i]![group]!)
          }
          expect(fast).toEqual(slow)
          expect(places[i]).toBe([...slow.values()].reduce((sum, one) => sum + one, 0))
        }
      }),
    )
  })
  it('that set one side apart are found on either side, with the texts that they stand in', () => {
    const words = ['ferry', 'line', 'quota']
    const [ferryLine, quota] = [Int32Array.of(1, 2, 0, 1, 2), Int32Array.of(3, 3, 3, 3)]
    const found = findKeyWords(
      [
        [ferryLine, ferryLine],
        [quota, quota],
      ],
      { words, language: 'en' },
      { length: { from: 1, to: 2 }, least: 3, significance: 3.84 },
    )
    expect(
      found.words.map(({ words, key, target, reference }) => [
        words,
        key,
        target.count,
        reference.count,
        target.articles,
      ]),
    ).toEqual([
      ['quota', 'reference', 0, 8, 0],
      ['ferry line', 'target', 4, 0, 2],
      ['quota quota', 'reference', 0, 6, 0],
      ['ferry', 'target', 4, 0, 2],
      ['line', 'target', 4, 0, 2],
    ])
    expect(found.places).toEqual([8, 8])
  })
})
