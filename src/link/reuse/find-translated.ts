import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Reading } from '../../model/reading.ts'
import { type AccountRef, type NumberedSentence, sentencesOf } from '../account.ts'
import { alignSentences } from '../align-sentences.ts'
import { compareTerms, type Likeness } from '../likeness.ts'
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

/** How alike two sentences are that are each other's best: so much, they stand for each other … */
const ALONE = { score: 0.4, shared: 8, share: 0.3 }
/** … and so much, where other such sentences stand near both, in the same order … */
const TOGETHER = { score: 0.28, shared: 4.5, share: 0.2 }
/** … and so much, where the aligner puts them together between two of them, or they come right before or behind. */
const BESIDE = { score: 0.22, shared: 4, share: 0.15 }
/** Near is so many sentences off at most. */
const NEAR = 3

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
  const likeness = a.terms.map((own) => b.terms.map((other) => compareTerms(own, other, false)))
  const mutual = likeness.flatMap((row, i) => {
    const j = bestOf(row)
    if (j === null || !reaches(row[j]!, TOGETHER) || bestOf(likeness.map((other) => other[j]!)) !== i) return []
    return [{ i, j, like: row[j]! }]
  })
  const anchors = mutual.filter(
    (one) =>
      reaches(one.like, ALONE) ||
      mutual.some(
        ({ i, j }) =>
          Math.abs(i - one.i) <= NEAR && Math.abs(j - one.j) <= NEAR && Math.sign(i - one.i) * (j - one.j) > 0,
      ),
  )
  const found = anchors.map(({ i, j, like }): TranslatedSentences => ({ a: [i], b: [j], score: like.score }))
  for (const [at, { i, j }] of anchors.entries()) {
    const next = anchors[at + 1]
    if (!next || next.i - i > NEAR + 1 || next.j <= j || next.j - j > NEAR + 1) continue
    const between = alignSentences(cut(a, i + 1, next.i), cut(b, j + 1, next.j), lexicon)
    for (const pair of between) {
      if (pair.a.length === 0 || pair.b.length === 0) continue
      const [own, other] = [pair.a.map((index) => index + i + 1), pair.b.map((index) => index + j + 1)]
      const like = compareTerms(
        own.flatMap((index) => a.terms[index]!),
        other.flatMap((index) => b.terms[index]!),
        false,
      )
      if (reaches(like, BESIDE)) found.push({ a: own, b: other, score: like.score })
    }
  }
  for (const { i, j } of anchors) for (const step of [-1, 1]) extend(i, j, step)
  return found.sort((x, y) => x.a[0]! - y.a[0]!)

  /** Takes the sentences right behind (or before) a pair for another one, as long as they are alike. */
  function extend(i: number, j: number, step: number): void {
    const [own, ...others] = [i + step, j + step, j + 2 * step] as const
    if (found.some((pair) => pair.a.includes(own))) return
    const best = others
      .filter((other) => !found.some((pair) => pair.b.includes(other)))
      .map((other) => ({ other, like: likeness[own]?.[other] }))
      .sort((x, y) => (y.like?.score ?? 0) - (x.like?.score ?? 0))[0]
    if (!best?.like || !reaches(best.like, BESIDE)) return
    found.push({ a: [own], b: [best.other], score: best.like.score })
    extend(own, best.other, step)
  }
}

const cut = ({ reading, article, sentences }: TermedArticle, from: number, to: number) => ({
  text: reading.text,
  sentences: sentences.slice(from, to).map(({ span }) => span),
  language: reading.articles[article]!.language,
})

const reaches = ({ score, shared, ofA, ofB }: Likeness, least: typeof ALONE): boolean =>
  score >= least.score && shared >= least.shared && Math.min(ofA, ofB) >= least.share

function bestOf(row: readonly Likeness[]): number | null {
  let best: number | null = null
  for (const [index, { score }] of row.entries()) if (score > (best === null ? 0 : row[best]!.score)) best = index
  return best
}
