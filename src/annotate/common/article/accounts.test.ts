import { describe, expect, it } from 'vitest'
import { loadLexicon } from '../../../lexicon/load-lexicon.ts'
import { readText } from '../../read-text.ts'

const lexicon = loadLexicon()
const read = (text: string, cuts?: { span: { start: number; end: number }; title: null; complete: boolean }[]) =>
  readText(
    {
      document: {
        id: '0'.repeat(16),
        path: 'a.txt',
        origin: {
          path: 'a.txt',
          url: null,
          retrieved: null,
          sha256: '0'.repeat(64),
          bytes: text.length,
          format: 'text',
          encoding: 'utf-8',
          claims: {},
        },
      },
      text,
      cuts: cuts ?? [{ span: { start: 0, end: text.length }, title: null, complete: true }],
      problems: [],
    },
    lexicon,
  )

const french =
  'The French Foreign Ministry said in a statement that both capitals should reopen the ferry line without delay.\n\nPresident Emmanuel Macron stressed that France would not close the strait and hoped for more talks on fisheries.'
const japanese =
  'The Japanese Foreign Ministry said in a statement that quotas must be kept and that inspectors should return.\n\nPrime Minister Shigeru Ishiba emphasized that Japan would send ships only when the rules are agreed by both.'

describe('accounts inside one article', () => {
  it('gives each party its part, with who gave it out', () => {
    const text = `${french}\n\nThe port lies in the north.\n\n${japanese}`
    const accounts = read(text).articles[0]!.accounts
    expect(accounts.map(({ party, chain, span }) => [party, chain[0], text.slice(span.start, span.end)])).toEqual([
      ['FRA', 'Ministry of Foreign Affairs (FRA)', french],
      ['JPN', 'Ministry of Foreign Affairs (JPN)', japanese],
    ])
  })
  it('makes no accounts of quotations from one side only', () => {
    expect(read(`${french}\n\nThe port lies in the north.`).articles[0]!.accounts).toEqual([])
  })
  it('takes a fragment for the party of its page, and says that it is inferred', () => {
    const whole = '新华社巴黎5月20日电 渡轮已经复航。两国渔民前来迎接。'
    const text = `${whole}\n\n(上接第一版)三是共同推进合作。双方要开通热线。`
    const at = whole.length + 2
    const [, fragment] = read(text, [
      { span: { start: 0, end: whole.length }, title: null, complete: true },
      { span: { start: at, end: text.length }, title: null, complete: false },
    ]).articles
    expect(fragment).toMatchObject({ party: 'CHN', complete: false })
    expect(fragment!.evidence).toContainEqual(
      expect.objectContaining({ field: 'party', inferred: true, rule: 'article/party-of-page' }),
    )
  })
})
