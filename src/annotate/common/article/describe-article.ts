import type { Lexicon } from '../../../lexicon/lexicon.ts'
import type { Article, ArticleCut } from '../../../model/article.ts'
import type { Sentence } from '../../../model/sentence.ts'

/** What is known of an article before its layers are read. */
export interface UndescribedArticle {
  readonly cut: ArticleCut
  readonly language: string
  readonly text: string
  readonly sentences: readonly Sentence[]
  /** What the file or page claims of itself (front matter, meta tags). */
  readonly claims: Readonly<Record<string, string>>
  readonly lexicon: Lexicon
}

/** Says what an article is: genre, dates, publisher, whose account; each with the evidence it rests on. */
export function describeArticle({ cut, language, claims }: UndescribedArticle): Article {
  return {
    ...cut,
    language,
    genre: null,
    published: claims.published ?? null,
    dateline: null,
    publisher: null,
    party: null,
    accounts: [],
    evidence: [],
  }
}
