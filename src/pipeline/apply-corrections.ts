import type { Article } from '../model/article.ts'
import type { KeptCorrection } from '../model/correction.ts'

/** What people put right about a document's articles, each with a person as its evidence; the last one counts. */
export const amendBy =
  (corrections: readonly KeptCorrection[]) =>
  (article: Article, number: number): Article =>
    corrections.filter((one) => one.article === number).reduce(correct, article)

/** The version of a reading that rests on corrections, too. */
export const correctedVersion = (version: string, corrections: readonly KeptCorrection[]): string =>
  corrections.length === 0 ? version : `${version}~${corrections.length}`

function correct(article: Article, { correction: { field, value }, by }: KeptCorrection): Article {
  const evidence = { field, span: null, claim: by, inferred: false, rule: RULE }
  const corrected = {
    ...article,
    [field]: value,
    evidence: [...article.evidence.filter((one) => one.field !== field), evidence],
  }
  if (field !== 'party') return corrected
  const others = article.accounts.filter(
    ({ span }) => span.start !== article.span.start || span.end !== article.span.end,
  )
  const own =
    value === null
      ? []
      : [{ span: article.span, party: value, chain: article.publisher ? [article.publisher] : [], rule: RULE }]
  return { ...corrected, accounts: [...own, ...others] }
}

const RULE = 'article/corrected'
