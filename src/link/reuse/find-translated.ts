import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Reading } from '../../model/reading.ts'
import { type AccountRef, type NumberedSentence, sentencesOf } from '../account.ts'
import { alignSentences } from '../align-sentences.ts'
import { compareTerms } from '../likeness.ts'
import { type WeighedTerm, weighTerms } from '../weigh-terms.ts'

/** An article's sentences with their terms. */
export interface TermedArticle {
  readonly reading: Reading
  readonly article: number
  readonly sentences: readonly NumberedSentence[]
  readonly terms: readonly (readonly WeighedTerm[])[]
}

/** Sentences of the first that say what sentences of the second say, by their place in each article. */
export interface TranslatedSentences {
  readonly a: readonly number[]
  readonly b: readonly number[]
  /** 0 to 1, as likeness.ts scores passages. */
  readonly score: number
}

/** Two sentences that are each other's best and so alike stand for each other … */
const ANCHOR = 0.56
/** … and so may less alike ones that the aligner puts together between two of them. */
const BETWEEN = 0.4
/** Anchors of one passage are at most so many sentences apart, on either side. */
const MOST_APART = 4
/** Less shared weight is too little evidence, however alike. */
const LEAST_WEIGHT = 9

export function termArticle(account: AccountRef, lexicon: Lexicon): TermedArticle {
  const sentences = sentencesOf(account)
  return {
    reading: account.reading,
    article: account.article,
    sentences,
    terms: weighTerms(account.reading, sentences, lexicon),
  }
}

/** How much two articles have in common by what their words mean: for choosing which to look at sentence by sentence. */
export function meaningsInCommon(a: TermedArticle, b: TermedArticle): number {
  const meaningsOf = ({ terms }: TermedArticle) => {
    const weights = new Map<string, number>()
    for (const { form, meanings, weight } of terms.flat()) {
      if (form.includes(' ') && meanings.size === 0) weights.set(form, weight)
      for (const [meaning, near] of meanings) if (near === 1) weights.set(String(meaning), weight)
    }
    return weights
  }
  const [few, many] = [meaningsOf(a), meaningsOf(b)]
  let common = 0
  for (const [meaning, weight] of few) common += Math.min(weight, many.get(meaning) ?? 0)
  return common
}

/**
 * Sentences of an article that an article in another language says, too: the pairs that are each other's best by the
 * dictionary, names, figures and dates; between two such pairs what the aligner (align-sentences.ts) puts together.
 */
export function findTranslated(a: TermedArticle, b: TermedArticle, lexicon: Lexicon): TranslatedSentences[] {
  const scores = a.terms.map((own) =>
    b.terms.map((other) => {
      const { score, shared } = compareTerms(own, other, false)
      return shared < LEAST_WEIGHT ? 0 : score
    }),
  )
  const anchors = scores.flatMap((row, i) => {
    const j = bestOf(row)
    if (j === null || row[j]! < ANCHOR || bestOf(scores.map((other) => other[j]!)) !== i) return []
    return [{ i, j, score: row[j]! }]
  })
  const found = anchors.map(({ i, j, score }): TranslatedSentences => ({ a: [i], b: [j], score }))
  for (const [at, { i, j }] of anchors.entries()) {
    const next = anchors[at + 1]
    if (!next || next.i - i > MOST_APART || next.j <= j || next.j - j > MOST_APART) continue
    const between = alignSentences(cut(a, i + 1, next.i), cut(b, j + 1, next.j), lexicon)
    for (const pair of between) {
      if (pair.a.length === 0 || pair.b.length === 0) continue
      const [own, other] = [pair.a.map((index) => index + i + 1), pair.b.map((index) => index + j + 1)]
      const { score } = compareTerms(
        own.flatMap((index) => a.terms[index]!),
        other.flatMap((index) => b.terms[index]!),
        false,
      )
      if (score >= BETWEEN) found.push({ a: own, b: other, score })
    }
  }
  return found.sort((x, y) => x.a[0]! - y.a[0]!)
}

const cut = ({ reading, article, sentences }: TermedArticle, from: number, to: number) => ({
  text: reading.text,
  sentences: sentences.slice(from, to).map(({ span }) => span),
  language: reading.articles[article]!.language,
})

function bestOf(scores: readonly number[]): number | null {
  let best: number | null = null
  for (const [index, score] of scores.entries())
    if (score > 0 && score > (best === null ? 0 : scores[best]!)) best = index
  return best
}
