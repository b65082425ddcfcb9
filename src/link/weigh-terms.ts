import type { Lexicon } from '../lexicon/lexicon.ts'
import { type FoundTerm, findTerms } from '../lexicon/terms.ts'
import type { Reading } from '../model/reading.ts'
import { contains, lengthOf, overlapOf, type Span } from '../text/span.ts'
import type { NumberedSentence } from './account.ts'

/** A term of an account with what it says there: terms that stand in every sentence say little. */
export interface WeighedTerm extends FoundTerm {
  readonly weight: number
}

const OF_A_PERSON = 3
const OF_A_PARTY = 1.5
const OF_A_NAME = 4
const OF_A_FIGURE = 3
const OF_A_DATE = 2
/** Bare numbers below this ("the two sides", 一个) count nothing that two accounts could agree on. */
const FEW = 4

/** The terms of an account's sentences, weighed within the account. */
export function weighTerms(
  reading: Reading,
  sentences: readonly NumberedSentence[],
  lexicon: Lexicon,
): WeighedTerm[][] {
  const found = sentences.map((sentence) => allTerms(reading, sentence, lexicon))
  const holders = new Map<string, number>()
  for (const terms of found)
    for (const form of new Set(terms.map((term) => term.form))) holders.set(form, (holders.get(form) ?? 0) + 1)
  const most = Math.log(1 + sentences.length)
  const rarity = (form: string) => (most === 0 ? 1 : Math.log((1 + sentences.length) / holders.get(form)!) / most)
  return found.map((terms) => terms.map((term) => ({ ...term, weight: term.weight * (0.4 + 0.6 * rarity(term.form)) })))
}

/** Dictionary terms and, in their place where they name something, names, figures and dates. */
function allTerms(reading: Reading, sentence: NumberedSentence, lexicon: Lexicon): FoundTerm[] {
  const words = findTerms(lexicon, reading.text, sentence.span, sentence.language)
  const signs = signsOf(reading, sentence.span).filter(
    (one) =>
      !words.some(
        (term) => term.meanings.size > 0 && contains(term.span, one.span) && lengthOf(term.span) > lengthOf(one.span),
      ),
  )
  const taken = [...signs.map((one) => one.span), ...namesOfSpeakers(reading, sentence.span)]
  return [...signs, ...words.filter((term) => !taken.some((span) => overlapOf(span, term.span) > 0))].sort(
    (a, b) => a.span.start - b.span.start,
  )
}

/** "The two leaders", "she", and the verbs of saying: who speaks is compared as such, not as words of the content. */
function namesOfSpeakers(reading: Reading, within: Span): Span[] {
  return [
    ...reading.mentions.filter((one) => one.kind === 'collective' || one.kind === 'pronoun').map((one) => one.span),
    ...reading.attributions.filter((one) => one.tier === 'say').flatMap((one) => one.cue),
  ].filter((span) => contains(within, span))
}

const NOTHING: ReadonlyMap<number, number> = new Map()
const sign = (form: string, span: Span, weight: number): FoundTerm => ({ form, span, weight, meanings: NOTHING })

function signsOf(reading: Reading, within: Span): FoundTerm[] {
  const inside = <Annotation extends { span: Span }>(list: readonly Annotation[]) =>
    list.filter((one) => contains(within, one.span))
  const names = inside(reading.mentions).flatMap(({ entity, kind, span }) =>
    entity && kind !== 'pronoun' && kind !== 'collective'
      ? [sign(`entity ${entity.id}`, span, kind === 'person' ? OF_A_PERSON : kind === 'party' ? OF_A_PARTY : OF_A_NAME)]
      : [],
  )
  const figures = inside(reading.figures).flatMap(({ value, span, unit }) =>
    value === null || (value < FEW && (unit === null || unit === 'ordinal')) || unit === 'calendar year'
      ? []
      : [sign(`figure ${value}`, span, OF_A_FIGURE)],
  )
  const dates = inside(reading.times).flatMap(({ value, type, span }) =>
    value === null || /REF$/.test(value) ? [] : [sign(`${type} ${value}`, span, OF_A_DATE)],
  )
  const signs = [...names, ...dates, ...figures]
  return signs.filter((one, at) => !signs.some((other, i) => i < at && overlapOf(other.span, one.span) > 0))
}
