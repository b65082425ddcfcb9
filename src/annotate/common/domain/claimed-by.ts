import type { Article } from '../../../model/article.ts'

/**
 * The party whose account the words at an offset stand in: the account that holds the offset, the innermost first,
 * then the article's own party; null where it is nobody's or unknown. Joint is a claim: this says whose.
 */
export function claimedByAt(article: Article, offset: number): string | null {
  let nearest: { length: number; party: string | null } | null = null
  for (const { span, party } of article.accounts) {
    if (offset < span.start || offset >= span.end) continue
    const length = span.end - span.start
    if (!nearest || length < nearest.length) nearest = { length, party }
  }
  return nearest ? nearest.party : article.party
}
