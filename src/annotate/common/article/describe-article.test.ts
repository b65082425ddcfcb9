import { describe, expect, it } from 'vitest'
import { loadLexicon } from '../../../lexicon/load-lexicon.ts'
import { cutSentences } from '../sentences.ts'
import { describeArticle } from './describe-article.ts'

const lexicon = loadLexicon()
const described = (text: string, claims: Record<string, string> = {}, language = 'en') => {
  const span = { start: 0, end: text.length }
  const sentences = cutSentences(text, span, 0, lexicon, language)
  return describeArticle({ cut: { span, title: null, complete: true }, language, text, sentences, claims, lexicon })
}

describe('what an article is', () => {
  it('takes the publisher, its party and the date from what the file claims', () => {
    const article = described('The Prime Minister met the President today.', {
      url: 'https://www.kantei.go.jp/x',
      published: '2025-05-20',
    })
    expect(article).toMatchObject({
      publisher: "Prime Minister's Office of Japan",
      party: 'JPN',
      published: '2025-05-20',
      genre: 'readout',
    })
    expect(article.evidence.find(({ field }) => field === 'publisher')).toMatchObject({ claim: 'url', inferred: false })
  })
  it('reads an agency dateline, whose year comes from the date at the head', () => {
    const article = described(
      ' date 2025-01-03 \n\nOSLO, Dec. 30 (Reuters) -- The two ministers held talks on Tuesday.',
    )
    expect(article).toMatchObject({ publisher: 'Reuters', party: null, genre: 'news', published: '2025-01-03' })
    expect(article.dateline).toMatchObject({ place: 'OSLO', date: '2024-12-30' })
  })
  it('reads a Chinese credit and dateline', () => {
    expect(
      described('新华社巴黎5月20日电 会谈结束后，外长介绍了情况。', { published: '2025-05-21' }, 'zh'),
    ).toMatchObject({
      publisher: 'Xinhua',
      party: 'CHN',
      dateline: { place: '巴黎', date: '2025-05-20' },
    })
  })
  it('knows an office in no list by the party in its name', () => {
    expect(described('法国外交部网站消息：外长会见来宾。', {}, 'zh').party).toBe('FRA')
    expect(described('They met.', { publisher: 'Embassy of Kenya' }).party).toBe('KEN')
    expect(described('They met.', { publisher: 'Kenya Cooking Monthly' }).party).toBeNull()
  })
  it('infers whose readout an unsigned text is from who opens it, and says that it is inferred', () => {
    const article = described(
      'President Emmanuel Macron met today with Prime Minister Narendra Modi. President Macron stressed trade. Macron said more. Macron thanked his guest.',
    )
    expect(article.party).toBe('FRA')
    expect(article.evidence.find(({ field }) => field === 'party')?.inferred).toBe(true)
  })
  it('leaves unknown what nothing tells', () => {
    expect(
      described('Talks went on. Officials named Reuters and Xinhua among their readers of the draft.'),
    ).toMatchObject({ publisher: null, party: null, published: null, genre: null })
  })
})
