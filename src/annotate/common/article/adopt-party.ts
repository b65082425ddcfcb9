import type { Article } from '../../../model/article.ts'

/** So many articles of one publisher in a file are a collection of his. */
const LEAST_OF_ONE = 3
const RULE = 'article/party-of-page'

/**
 * Articles that lost their credit, in a file whose others have it: a fragment (its head stands on another page) is taken for
 * the party that all others are of; in a collection of one publisher (an evening's news) so is every other article, and for
 * his. Inferred, and said to be.
 */
export function adoptParty(articles: readonly Article[]): Article[] {
  const credited = articles.filter(
    ({ complete, publisher, party }) => complete && (publisher !== null || party !== null),
  )
  const whole = articles.filter(({ complete }) => complete)
  const party = onlyOf(credited.map((one) => one.party))
  const publisher = onlyOf(credited.map((one) => one.publisher))
  const isCollection = credited.length >= LEAST_OF_ONE && credited.length > articles.length / 2 && publisher !== null
  return articles.map((article) => {
    if (article.party !== null || article.publisher !== null) return article
    if (isCollection) return adopt(article, party, publisher)
    return !article.complete && credited.length === whole.length && party ? adopt(article, party, null) : article
  })
}

/** The one value that all have; null where they differ, or there is none. */
function onlyOf(values: readonly (string | null)[]): string | null {
  const [first = null] = values
  return values.every((value) => value === first) ? first : null
}

function adopt(article: Article, party: string | null, publisher: string | null): Article {
  const evidence = (field: string) => ({ field, span: null, claim: null, inferred: true, rule: RULE })
  const chain = publisher === null ? [] : [publisher]
  return {
    ...article,
    party,
    publisher,
    accounts: party === null ? article.accounts : [{ span: article.span, party, chain, rule: RULE }],
    evidence: [
      ...article.evidence,
      ...(party === null ? [] : [evidence('party')]),
      ...(publisher === null ? [] : [evidence('publisher')]),
    ],
  }
}
