import type { Article } from '../../../model/article.ts'

/**
 * A fragment has lost its head, and with it its credit. Where all other articles of its page are one party's, it is taken
 * for that party's too: inferred, and said to be.
 */
export function adoptParty(articles: readonly Article[]): Article[] {
  const parties = new Set(articles.filter(({ complete }) => complete).map(({ party }) => party))
  const [party] = parties
  if (parties.size !== 1 || !party) return [...articles]
  const rule = 'article/party-of-page'
  return articles.map((article) =>
    article.complete || article.party !== null
      ? article
      : {
          ...article,
          party,
          accounts: [{ span: article.span, party, chain: [], rule }],
          evidence: [...article.evidence, { field: 'party', span: null, claim: null, inferred: true, rule }],
        },
  )
}
