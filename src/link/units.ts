import { findIssues } from '../lexicon/issues.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Commitment } from '../model/commitment.ts'
import type { Point, Side } from '../model/comparison.ts'
import type { Mechanism } from '../model/mechanism.ts'
import type { Position } from '../model/position.ts'
import type { Reading } from '../model/reading.ts'
import { contains, overlapOf, type Span } from '../text/span.ts'
import type { NumberedSentence } from './account.ts'
import { cutClauses, cutItems, cutPieces } from './clauses.ts'
import { findCue } from './cues.ts'
import { attributionOf, type Whose, whoseClaim } from './parties.ts'
import { type WeighedTerm, weighTerms } from './weigh-terms.ts'

/** A passage that can meet one of the other account: a clause, an item of an enumeration, a list of clauses. */
export interface Unit {
  readonly side: Side
  readonly language: string
  readonly span: Span
  /** Index into the reading's sentences. */
  readonly sentence: number
  readonly kind: Point['kind']
  readonly commitment: Commitment | null
  readonly mechanisms: readonly Mechanism[]
  readonly position: Position | null
  readonly whose: Whose
  /** Says only that something was talked about, not what was said of it. */
  readonly topicOnly: boolean
  /** Issue identifiers, in text order. */
  readonly issues: readonly string[]
  readonly terms: readonly WeighedTerm[]
}

/** What an account can be compared by: units a sentence, and for each the wider passages made of several of them. */
export interface ReadSentence {
  readonly sentence: NumberedSentence
  /** Smallest passages, in order, without overlap; together they hold all the sentence says. */
  readonly units: readonly Unit[]
  /** The units, and wider passages: pieces between semicolons, the sentence as a whole. */
  readonly passages: readonly Unit[]
}

/** A passage that says less than this does not stand alone. */
const LEAST_WEIGHT = 3
/** Nor does one with fewer terms: an item of a list, which commas part like clauses in English. */
const LEAST_TERMS = { zh: 2, other: 3 }

/** Cuts the sentences of an account into units. */
export function cutUnits(
  side: Side,
  reading: Reading,
  sentences: readonly NumberedSentence[],
  lexicon: Lexicon,
): ReadSentence[] {
  const terms = weighTerms(reading, sentences, lexicon)
  return sentences.map((sentence, at) => {
    const make = makeUnit(side, reading, sentence, terms[at]!, lexicon)
    const whole = make(sentence.span)
    const pieces = cutPieces(reading.text, sentence.span)
    const units = pieces
      .flatMap((piece) => cutPiece(reading.text, sentence, piece, terms[at]!, whole.topicOnly, lexicon))
      .map(make)
    const wider = [...pieces.map(make), ...(pieces.length > 1 ? [whole] : [])]
    const passages = [...units, ...wider.filter((one) => !units.some((unit) => sameSpan(unit.span, one.span)))]
    return { sentence, units, passages }
  })
}

const sameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end

/** Cuts a piece into clauses (a list of topics into its items), those that say too little joined to a neighbour. */
function cutPiece(
  text: string,
  sentence: NumberedSentence,
  piece: Span,
  terms: readonly WeighedTerm[],
  topics: boolean,
  lexicon: Lexicon,
): Span[] {
  const within = (at: number) => terms.some((term) => term.span.start < at && at < term.span.end)
  const cuts = (topics ? cutItems : cutClauses)(text, piece, sentence.language, within)
  const saysLittle = (span: Span) => {
    const own = terms.filter((term) => contains(span, term.span))
    return (
      own.length < LEAST_TERMS[sentence.language === 'zh' ? 'zh' : 'other'] ||
      own.reduce((sum, term) => sum + term.weight, 0) < LEAST_WEIGHT
    )
  }
  const isSmall = (span: Span) =>
    topics ? findIssues(lexicon, text, span, sentence.language).length === 0 : saysLittle(span)
  const joined: Span[] = []
  let small: Span | null = null
  for (const cut of cuts) {
    const span: Span = small ? { start: small.start, end: cut.end } : cut
    small = isSmall(span) ? span : null
    if (!small) joined.push(span)
  }
  if (small) {
    const last = joined.pop()
    joined.push(last ? { start: last.start, end: small.end } : small)
  }
  return joined
}

function makeUnit(
  side: Side,
  reading: Reading,
  sentence: NumberedSentence,
  terms: readonly WeighedTerm[],
  lexicon: Lexicon,
): (span: Span) => Unit {
  const words = reading.text.slice(sentence.span.start, sentence.span.end)
  const topicCue = findCue(lexicon, words, sentence.language, 'topics')
  return (span) => {
    const touches = (one: { readonly span: Span }) =>
      overlapOf(one.span, span) * 2 > Math.min(one.span.end - one.span.start, span.end - span.start)
    const commitment = reading.commitments.find((one) => !one.umbrella && touches(one)) ?? null
    const position = reading.positions.find(touches) ?? null
    const mechanisms = reading.mechanisms.filter((one) => contains(span, one.span))
    const whose = commitment
      ? commitment.mode === 'joint'
        ? 'both'
        : commitment.actors[0]!
      : (position?.party ?? whoseClaim(reading, span, sentence.span, sentence.language))
    return {
      side,
      language: sentence.language,
      span,
      sentence: sentence.index,
      kind: commitment
        ? 'commitment'
        : position
          ? 'position'
          : mechanisms.length > 0
            ? 'mechanism'
            : attributionOf(reading, span)
              ? 'attribution'
              : 'statement',
      commitment,
      mechanisms,
      position,
      whose,
      topicOnly: topicCue >= 0 && (whose === null || whose === 'both'),
      issues: [...new Set(findIssues(lexicon, reading.text, span, sentence.language).map((issue) => issue.id))],
      terms: terms.filter((term) => contains(span, term.span)),
    }
  }
}
