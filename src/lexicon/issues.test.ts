import { describe, expect, it } from 'vitest'
import { broaderIssues, findIssues, isGeneralIssue, issueLabel, issueOf, issueOfParty } from './issues.ts'
import { loadLexicon } from './load-lexicon.ts'
import { issues } from './tables/issue.ts'

const lexicon = loadLexicon()
const found = (text: string, language: string) =>
  findIssues(lexicon, text, { start: 0, end: text.length }, language).map(({ id, span }) => [
    id,
    text.slice(span.start, span.end),
  ])
const one = (text: string, language: string) => issueOf(lexicon, text, { start: 0, end: text.length }, language)

describe('issues', () => {
  const rows = lexicon.rows(issues)
  it('the thesaurus has no mistakes, no identifier twice, and every wider issue', () => {
    expect(lexicon.problems).toEqual([])
    expect(rows.length).toBeGreaterThanOrEqual(250)
    const ids = rows.map((row) => row.id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(rows.filter((row) => row.broader && !ids.includes(row.broader))).toEqual([])
  })
  it('no issue is wider than itself, and each is found by its own words in both languages', () => {
    for (const row of rows) {
      expect(broaderIssues(lexicon, row.id)).not.toContain(row.id)
      for (const [language, words] of Object.entries(row.words))
        for (const word of words)
          expect(
            found(word, language).map(([id]) => id),
            `${row.id}: ${word}`,
          ).toContain(row.id)
    }
  })
  it('finds words in any case, number and hyphenation, with their spans', () => {
    expect(found('Talks on Export Controls and people to people ties', 'en')).toEqual([
      ['export-controls', 'Export Controls'],
      ['people-to-people', 'people to people ties'],
    ])
  })
  it('keeps word edges and capitals', () => {
    expect(found('who paid an aid worker in Turin', 'en')).toEqual([])
    expect(found('the WHO and AI', 'en').map(([id]) => id)).toEqual(['who', 'artificial-intelligence'])
  })
  it('takes the longer words', () => {
    expect(found('打击非法捕捞', 'zh')).toEqual([['fisheries', '非法捕捞']])
    expect(found('在南海问题上', 'zh')).toEqual([['south-china-sea', '南海问题']])
  })
  it('gives the one most specific issue, or null', () => {
    expect(one('to manage the relationship and stop fentanyl', 'en')).toBe('counternarcotics')
    expect(one('双方就两国关系和禁毒交换意见', 'zh')).toBe('counternarcotics')
    expect(one('one China policy on Taiwan', 'en')).toBe('one-china-policy')
    expect(one('They shook hands.', 'en')).toBeNull()
    expect(one('Sie sprachen über Handel.', 'de')).toBeNull()
  })
  it('has an issue for each party: the thesaurus’s, or one of its own', () => {
    expect(issueOfParty(lexicon, 'UKR')).toBe('ukraine')
    expect(issueOfParty(lexicon, 'PER')).toBe('party:PER')
    expect(issueLabel(lexicon, 'party:PER', 'zh')).toBe('秘鲁')
    expect(isGeneralIssue(lexicon, 'party:PER')).toBe(true)
  })
  it('has a label in each language', () => {
    expect(issueLabel(lexicon, 'climate-change', 'zh')).toBe('气候变化')
    expect(issueLabel(lexicon, 'climate-change', 'fr')).toBe('Climate change')
    expect(issueLabel(lexicon, 'nothing-like-it', 'en')).toBe('nothing-like-it')
  })
})
