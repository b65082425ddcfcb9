import type { Reading } from '../../model/reading.ts'
import { overlapOf, type Span } from '../../text/span.ts'

/** Layers that people review. */
export const REVIEWED = ['commitments', 'positions', 'attributions'] as const
export type ReviewedLayer = (typeof REVIEWED)[number]

/** What speaks against an annotation, and how much (0 to 1): a share, set by hand, no probability. */
const SIGNS = {
  damaged: 0.5,
  'low confidence': 0.5,
  'no party': 0.45,
  'no speaker': 0.45,
  'no cue': 0.35,
  'no commissive verb': 0.35,
  'no object': 0.3,
  'no claimant': 0.25,
  'no source words': 0.2,
  nested: 0.15,
  soft: 0.15,
  wide: 0.15,
  'no issue': 0.1,
  long: 0.2,
  fragment: 0.1,
} as const
export type DoubtSign = keyof typeof SIGNS
export const DOUBT_SIGNS = Object.keys(SIGNS) as [DoubtSign, ...DoubtSign[]]

/** An annotation with the words that it rests on, and what makes it doubtful. */
export interface Doubted {
  readonly layer: ReviewedLayer
  /** Its place among the annotations of its layer. */
  readonly index: number
  readonly article: number
  readonly span: Span
  readonly rule: string
  readonly signs: readonly DoubtSign[]
  /** 0 to 1, for the order of a queue only. */
  readonly doubt: number
}

/** Words longer than this, in characters, are seldom one thing. */
const LONG = 320

/** Weighs the annotations that people review: each sign leaves the rest of the trust. */
export function weighDoubt(reading: Reading): Doubted[] {
  return REVIEWED.flatMap((layer) =>
    reading[layer].map((_, index) => {
      const { span, rule, signs: own } = read(reading, layer, index)
      const article = reading.articles.findIndex((one) => one.span.start <= span.start && span.end <= one.span.end)
      const damaged = reading.problems.some(
        (problem) => problem.rule.startsWith('damage/') && problem.span && overlapOf(problem.span, span) > 0,
      )
      const signs = listSigns({
        ...own,
        damaged,
        long: span.end - span.start > LONG,
        fragment: reading.articles[article]?.complete === false,
      })
      const doubt = 1 - signs.reduce((trust, sign) => trust * (1 - SIGNS[sign]), 1)
      return { layer, index, article: Math.max(0, article), span, rule, signs, doubt }
    }),
  )
}

type Given = Partial<Record<DoubtSign, boolean>>
const listSigns = (given: Given) => DOUBT_SIGNS.filter((sign) => given[sign])

function read(reading: Reading, layer: ReviewedLayer, index: number): { span: Span; rule: string; signs: Given } {
  if (layer === 'commitments') {
    const { span, rule, tests, grade, issue, claimedBy } = reading.commitments[index]!
    const signs = {
      'no commissive verb': tests.commissive === null,
      'no object': tests.object === null,
      soft: grade === 'soft',
      'no issue': issue === null,
      'no claimant': claimedBy === null,
    }
    return { span, rule, signs }
  }
  if (layer === 'positions') {
    const { span, rule, party, issue, claimedBy } = reading.positions[index]!
    return {
      span,
      rule,
      signs: { 'no party': party === null, 'no issue': issue === null, 'no claimant': claimedBy === null },
    }
  }
  const { content, cue, source, speaker, confidence, nestedIn, tier, rule } = reading.attributions[index]!
  const signs = {
    'low confidence': confidence !== null && confidence < 0.7,
    'no speaker': speaker === null,
    'no cue': cue.length === 0,
    'no source words': source.length === 0,
    nested: nestedIn !== null,
    wide: tier === 'wide',
  }
  return { span: content[0]!, rule, signs }
}
