import { describe, expect, it } from 'vitest'
import { loadLexicon } from '../../../lexicon/load-lexicon.ts'
import { readText } from '../../read-text.ts'

const lexicon = loadLexicon()
const noticesOf = (...articles: string[]) => {
  const text = articles.join('\n\n')
  const cuts = articles.map((words, index) => {
    const start = articles.slice(0, index).join('\n\n').length + (index > 0 ? 2 : 0)
    return { span: { start, end: start + words.length }, title: null, complete: true }
  })
  const origin = {
    path: 'a.txt',
    url: null,
    retrieved: null,
    sha256: '0'.repeat(64),
    bytes: text.length,
    format: 'text',
    encoding: 'utf-8',
    claims: {},
  } as const
  const document = { id: '0'.repeat(16), path: 'a.txt', origin }
  return readText({ document, text, cuts, problems: [] }, lexicon)
    .problems.filter(({ rule }) => rule === 'names/order-of-parties')
    .map(({ span, message }) => ({ words: text.slice(span!.start, span!.end), message }))
}

describe('findPartyOrders', () => {
  it('raises the rarer order with whose words it stands in', () => {
    const [notice, ...more] = noticesOf(
      'President Emmanuel Macron met Prime Minister Narendra Modi. The India-France relationship is strong. The India–France ' +
        'year of innovation goes on. Macron said that France-India ties have never been closer.',
    )
    expect(more).toEqual([])
    expect(notice!.words).toBe('France-India')
    expect(notice!.message).toContain('in the words of Emmanuel Macron')
    expect(notice!.message).toContain('“India-France” (2)')
  })

  it('reads short forms written together, a notice for each voice', () => {
    const notices = noticesOf(
      '日印两国外长举行会谈。日印关系发展顺利。日印合作不断扩大。印度总理莫迪表示，印日关系十分重要，印日合作前景广阔。',
    )
    expect(notices.map(({ words }) => words)).toEqual(['印日'])
    expect(notices[0]!.message).toMatch(/印日” \(2, in the words of .*日印” \(3\)/)
  })

  it('raises nothing where the order stays, where only a list changes it, or where two articles differ', () => {
    expect(
      noticesOf('The India-Japan talks ended. India-Japan ties grow. Japan and India agreed to meet again.'),
    ).toEqual([])
    expect(noticesOf('The India-Japan talks ended in Tokyo.', 'The Japan-India talks ended in Delhi.')).toEqual([])
    expect(noticesOf('The U.S.-Japan talks and the Japan-U.S.-Korea talks ended.')).toEqual([])
  })
})
