import { describe, expect, it } from 'vitest'
import { issuesNamed, UnknownIssueError } from './issue-names.ts'
import { loadLexicon } from './load-lexicon.ts'

const lexicon = loadLexicon()

describe('issuesNamed', () => {
  it.each(['climate-change', 'Climate change', 'climate change', '气候变化', 'climate'])('knows %s', (name) => {
    const ids = issuesNamed(lexicon, name)
    expect(ids[0]).toBe('climate-change')
    expect(ids).toContain('climate-finance')
  })
  it('takes a word of texts where no issue is called so', () => {
    expect(issuesNamed(lexicon, 'flights')).toEqual(['passenger-flights'])
    expect(issuesNamed(lexicon, '直航')).toEqual(['passenger-flights'])
  })
  it('says what comes near where there is no such issue', () => {
    expect(() => issuesNamed(lexicon, 'climate peace')).toThrow(UnknownIssueError)
    try {
      issuesNamed(lexicon, 'climate peace')
    } catch (error) {
      expect((error as UnknownIssueError).remedy).toContain('climate-change')
    }
    expect(() => issuesNamed(lexicon, 'qwxz')).toThrow('“qwxz”')
  })
})
