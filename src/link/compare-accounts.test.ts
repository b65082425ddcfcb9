import { describe, expect, it } from 'vitest'
import { readText } from '../annotate/read-text.ts'
import { loadLexicon } from '../lexicon/load-lexicon.ts'
import { comparisonSchema, type Point, type Side } from '../model/comparison.ts'
import type { Reading } from '../model/reading.ts'
import { overlapOf } from '../text/span.ts'
import { compareAccounts } from './compare-accounts.ts'

const lexicon = loadLexicon()

function read(text: string, complete = true): Reading {
  const origin = {
    path: 'x',
    url: null,
    retrieved: null,
    sha256: '0'.repeat(64),
    bytes: 1,
    format: 'text',
    encoding: 'utf-8',
    claims: {},
  }
  return readText(
    {
      document: { id: '0'.repeat(16), path: 'x', origin },
      text,
      cuts: [{ span: { start: 0, end: text.length }, title: null, complete }],
      problems: [],
    },
    lexicon,
  )
}

/** Two invented states, Arvenia and Hailan. */
const english = read(`President Elena Maro met today with President Lin Zhiyuan of Hailan in Port Selin.

The two leaders welcomed the establishment of a working group on illegal fishing.

The two leaders discussed disability issues and tourism.

President Maro raised concerns about the detention of Arvenian journalists in Hailan.

They encouraged the expansion of student, youth, and cultural exchanges.`)
const chinese = read(`林致远同阿维尼亚总统马罗举行会晤

当地时间5月20日，国家主席林致远在塞林港同阿维尼亚总统马罗举行会晤。

会谈后，马罗为林致远举行午宴。

两国元首同意推动各领域对话合作，包括：成立打击非法捕捞工作组；扩大留学生、青年和文化交流。

林致远指出，阿方在半导体领域实施出口管制，损害海岚企业正当利益。

马罗表示，愿同海方加强残疾人事务合作。`)

const words = (reading: Reading, side: Side, point: Point) =>
  point.spans[side].map((span) => reading.text.slice(span.start, span.end)).join(' … ')
const compare = (a = english, b = chinese) =>
  compareAccounts({ reading: a, article: 0 }, { reading: b, article: 0 }, lexicon)
const meeting = (points: readonly Point[], inA: string) =>
  points
    .filter((point) => point.verdict === 'both' && words(english, 'A', point).includes(inA))
    .map((point) => words(chinese, 'B', point))

describe('compareAccounts', () => {
  const comparison = compare()
  it('holds to the public contract', () => {
    expect(comparisonSchema.parse(comparison)).toEqual(comparison)
    expect(comparison.points.every((point) => point.gist !== '' && point.because.length > 0)).toBe(true)
  })
  it('joins what both report, across the languages', () => {
    expect(meeting(comparison.points, 'illegal fishing').join()).toContain('成立打击非法捕捞工作组')
    expect(meeting(comparison.points, 'student').join()).toContain('留学生')
  })
  it('a topic that was talked about meets what the other account says of it', () => {
    expect(meeting(comparison.points, 'disability').join()).toContain('残疾人')
  })
  it('says what only one reports', () => {
    const only = (side: Side, part: string) =>
      comparison.points.filter(
        (point) => point.verdict === 'only' && words(side === 'A' ? english : chinese, side, point).includes(part),
      )
    expect(only('A', 'journalists')).toHaveLength(1)
    expect(only('B', '出口管制')).toHaveLength(1)
  })
  it('leaves no sentence out, and calls protocol frame', () => {
    for (const [side, reading] of [
      ['A', english],
      ['B', chinese],
    ] as const)
      for (const { span } of reading.sentences) {
        const shown = [...comparison.points.flatMap((point) => point.spans[side]), ...comparison.coverage[side].frame]
        expect(shown.some((one) => overlapOf(one, span) > 0)).toBe(true)
      }
    expect(comparison.coverage.B.frame.map((span) => chinese.text.slice(span.start, span.end))).toContain(
      '会谈后，马罗为林致远举行午宴。',
    )
  })
  it('a fragment can not omit', () => {
    const fragment = read('会谈后，两国元首同意成立打击非法捕捞工作组。', false)
    const verdicts = new Set(
      compare(english, fragment)
        .points.filter((point) => !point.in.includes('B'))
        .map((point) => point.verdict),
    )
    expect([...verdicts]).toEqual(['not available'])
  })
  it('compares an account with itself: everything is in both, nothing differs', () => {
    const { points } = compare(english, english)
    expect(points.filter((point) => point.verdict !== 'both')).toEqual([])
    expect(points.flatMap((point) => point.differs)).toEqual([])
  })
  it('says that two accounts are of two meetings, and of which; of one meeting it says nothing', () => {
    const other = read(
      'President Lee Jae-myung of South Korea met on June 18, 2025 with Prime Minister Shigeru Ishiba of Japan in Tokyo.\n\nThe two leaders agreed to increase direct flights.',
    )
    const one = read(
      'President Lee Jae-myung of South Korea met on July 20, 2025 with President Emmanuel Macron of France in Paris.\n\nThe two leaders agreed to increase direct flights.',
    )
    const [problem, ...more] = compare(one, other).problems
    expect(more).toEqual([])
    expect(problem!.rule).toBe('compare/two-meetings')
    expect(problem!.message).toContain('Emmanuel Macron')
    expect(problem!.message).toContain('Shigeru Ishiba')
    expect(compare(one, one).problems).toEqual([])
    expect(compare().problems).toEqual([])
  })
  it('shows matters that the two put in different words, and none that both put alike', () => {
    const principle = read('双方会谈。中方强调恪守一个中国原则。')
    const policy = read('The two sides met. The United States reiterated its one China policy.')
    const { terms } = compare(policy, principle)
    expect(terms.map(({ matter, A, B }) => [matter, A.wordings, B.wordings])).toEqual([
      ['one-china', ['policy'], ['principle']],
    ])
    expect(terms[0]!.B.spans.map(({ start, end }) => principle.text.slice(start, end))).toEqual(['一个中国原则'])
    expect(compare(policy, policy).terms).toEqual([])
  })
  it('shows a place in a row that is counted within different times', () => {
    const account = (time: string) =>
      read(`President Elena Maro met President Lin Zhiyuan of Hailan in Port Selin on 2 May 2025.

President Maro said that this was her second visit to Port Selin ${time} and thanked the fishermen of the harbour.`)
    const numbers = (a: string, b: string) =>
      compareAccounts({ reading: account(a), article: 0 }, { reading: account(b), article: 0 }, lexicon).points.flatMap(
        ({ differs }) => differs.filter(({ what }) => what === 'number').map(({ A, B }) => [A, B]),
      )
    expect(numbers('this year', 'in the span of a year')).toEqual([
      ['second visit to Port Selin this year', 'second visit to Port Selin in the span of a year'],
    ])
    expect(numbers('this year', 'this year')).toEqual([])
  })
  it('an account without a sentence leaves everything to the other', () => {
    const { points, coverage } = compare(english, read(' '))
    expect(points.every((point) => point.in.join() === 'A')).toBe(true)
    expect(coverage.B).toEqual({ frame: [], unread: [], complete: true })
  })
})
