import type { Article } from '../model/article.ts'
import type { KeptCorrection } from '../model/correction.ts'
import type { Reading } from '../model/reading.ts'

/** A reading with what people put right about its articles, each with a person as its evidence; the last one counts. */
export function applyCorrections(reading: Reading, corrections: readonly KeptCorrection[]): Reading {
  if (corrections.length === 0) return reading
  const articles = reading.articles.map((article, number) =>
    corrections.filter((one) => one.article === number).reduce(correct, article),
  )
  return { ...reading, articles }
}

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
