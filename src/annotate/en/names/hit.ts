import type { Sentence } from '../../../model/sentence.ts'
import type { Span } from '../../../text/span.ts'
import type { Passage } from '../../annotator.ts'
import { pairQuotations } from '../../common/attribution/quotations.ts'
import type { NameHit, NameTerm } from '../../common/names/name-term.ts'

/** A sentence's hits, with what every rule asks of them. */
export interface SentenceHits {
  readonly passage: Passage
  readonly sentence: Sentence
  /** Number of the sentence in the passage, from 0. */
  readonly number: number
  readonly hits: readonly NameHit[]
  readonly quoted: readonly Span[]
}

export const hitsOf = (
  passage: Passage,
  sentence: Sentence,
  number: number,
  hits: readonly NameHit[],
): SentenceHits => ({
  passage,
  sentence,
  number,
  hits,
  quoted: pairQuotations(passage.text, sentence.span).filter(({ depth }) => depth === 0),
})

/** The term of a kind that a hit may stand for. */
export function termOf<Kind extends NameTerm['kind']>(
  hit: NameHit | undefined,
  kind: Kind,
): (NameTerm & { kind: Kind }) | undefined {
  return hit?.terms.find((term): term is NameTerm & { kind: Kind } => term.kind === kind)
}

/** The words between two places of the text. */
export const between = ({ passage }: SentenceHits, start: number, end: number): string => passage.text.slice(start, end)

const PREPOSITION =
  /\b(?:with|to|of|by|from|for|between|against|about|on|in|at|towards?|than|as|including|alongside|and|into|under|via|through|thank(?:ed|s)?|told|met|welcomed|joined|urged|urging|asked|hosted|host|called|calling|congratulat(?:ed?|ing)|like|over)\s+(?:the\s+|his\s+|her\s+|their\s+|our\s+|both\s+)?(?:\p{Lu}[\p{L}.-]*(?:['’]s)?\s+){0,2}$/u
const POSSESSIVE = /^['’]s?(?![\p{L}])|^['’]s\b/u

/** Whether words may be what the sentence is about: no preposition or "and" before, no possessive behind, not quoted. */
export function maySubject(of: SentenceHits, span: Span): boolean {
  const { text } = of.passage
  const before = text.slice(Math.max(of.sentence.span.start, span.start - 50), span.start)
  if (POSSESSIVE.test(text.slice(span.end, span.end + 3))) return false
  return !PREPOSITION.test(before) && !of.quoted.some((quote) => quote.start < span.end && span.start < quote.end)
}
