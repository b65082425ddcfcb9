import { describe, expect, it } from 'vitest'
import { loadLexicon } from '../../../lexicon/load-lexicon.ts'
import { readText } from '../../read-text.ts'

const lexicon = loadLexicon()
const problemsOf = (text: string) =>
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
      cuts: [{ span: { start: 0, end: text.length }, title: null, complete: true }],
      problems: [],
    },
    lexicon,
  ).problems.filter(({ rule }) => rule === 'attribution/two-speakers')

const words = 'the sheer number of storms in the northern strait obliges both coast guards to share their charts'

describe('findDisputed', () => {
  it('raises a proposition that is given to two speakers, with the second place', () => {
    const text = `President Emmanuel Macron said that ${words}.\n\nPrime Minister Shigeru Ishiba stressed that ${words}.`
    const [problem, ...more] = problemsOf(text)
    expect(more).toEqual([])
    expect(problem?.message).toMatch(/Emmanuel Macron .* and to Shigeru Ishiba/)
    expect(text.slice(problem!.span!.start, problem!.span!.end)).toContain(words)
    expect(problem!.span!.start).toBeGreaterThan(text.indexOf('Ishiba'))
  })
  it('raises it in Chinese', () => {
    const said = '北部海峡风暴频繁，要求两国海警共享海图'
    expect(problemsOf(`法国总统马克龙指出，${said}。\n\n日本首相石破茂表示，${said}。`)).toHaveLength(1)
  })
  it('is silent where one speaker says it twice, or two say different things', () => {
    expect(problemsOf(`President Macron said that ${words}.\n\nPresident Macron stressed that ${words}.`)).toEqual([])
    expect(
      problemsOf(
        `President Macron said that ${words}.\n\nPrime Minister Ishiba said that fishing quotas for the coming season had not been set by anybody.`,
      ),
    ).toEqual([])
  })
})
