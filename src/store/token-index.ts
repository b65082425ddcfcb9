import type { RawBuilder } from 'kysely'
import type { SearchExpression } from './search-expression.ts'
import type { Store } from './store.ts'

/** The tokens of an article's title and text, with a space between them. */
export interface ArticleTokens {
  readonly title: string
  readonly body: string
}

/** A question to the index, as parts of one statement: its table stands as `t`, with the article's id in `t.id`. */
export interface IndexQuestion {
  readonly from: RawBuilder<unknown>
  readonly where: RawBuilder<unknown>
  /** Higher is better. */
  readonly score: RawBuilder<number>
}

/** What each database does in its own way: which articles hold which tokens. */
export interface TokenIndex {
  /** Makes its table. */
  create(store: Store): Promise<void>
  put(store: Store, article: number, tokens: ArticleTokens): Promise<void>
  /** Forgets the articles of a document; to be called before they are removed. */
  remove(store: Store, document: string): Promise<void>
  ask(store: Store, expression: SearchExpression): Promise<IndexQuestion>
}
