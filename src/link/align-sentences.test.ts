import { describe, expect, it } from 'vitest'
import { loadLexicon } from '../lexicon/load-lexicon.ts'
import { alignSentences, type CutText } from './align-sentences.ts'

const lexicon = loadLexicon()

/** A text of these sentences, one a line. */
function cut(language: string, sentences: readonly string[]): CutText {
  const text = sentences.join('\n')
  let start = 0
  const spans = sentences.map((sentence) => {
    const span = { start, end: start + sentence.length }
    start = span.end + 1
    return span
  })
  return { text, sentences: spans, language }
}

const english = cut('en', [
  'The two sides signed an agreement on fisheries in the harbour town.',
  'Trade grew by 12 percent last year.',
  'The minister thanked the hosts. He invited them to visit the capital.',
  'Students will receive scholarships from the new fund.',
])

describe('alignSentences', () => {
  it('aligns one to one, one to two, and leaves out what has no counterpart', () => {
    const chinese = cut('zh', [
      '双方在港口城市签署了渔业协议。',
      '去年贸易增长百分之12。',
      '部长感谢东道主。',
      '他邀请他们访问首都。',
      '会场外下着大雪，路上行人很少。',
      '留学生将获得新基金提供的奖学金。',
    ])
    expect(alignSentences(english, chinese, lexicon).filter((one) => one.a.length > 0 && one.b.length > 0)).toEqual([
      { a: [0], b: [0] },
      { a: [1], b: [1] },
      { a: [2], b: [2, 3] },
      { a: [3], b: [5] },
    ])
  })
  it('names every sentence once, in order', () => {
    const aligned = alignSentences(english, cut('zh', ['双方签署了渔业协议。']), lexicon)
    expect(aligned.flatMap((one) => one.a)).toEqual([0, 1, 2, 3])
    expect(aligned.flatMap((one) => one.b)).toEqual([0])
  })
  it('has nothing to align in empty texts', () => {
    expect(alignSentences(cut('en', []), cut('zh', []), lexicon)).toEqual([])
  })
})
