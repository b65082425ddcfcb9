import { sql } from 'kysely'
import type { Article } from '../model/article.ts'
import type { ArticleSummary } from './lists.ts'
import type { Store } from './store.ts'

/** An article with its document, as a list shows it. */
export interface ListedArticle extends ArticleSummary {
  readonly document: string
  readonly path: string
}

/** A page of the articles: how many fit, and those from `offset` on. */
export interface ArticlePage {
  readonly total: number
  readonly articles: readonly ListedArticle[]
}

/** Articles whose title, publisher, party, date or path has these words, in the order of their documents' paths. */
export async function listArticles(
  store: Store,
  { find, limit, offset }: { readonly find: string; readonly limit: number; readonly offset: number },
): Promise<ArticlePage> {
  let query = store.selectFrom('articles').innerJoin('documents', 'documents.id', 'articles.document_id')
  const words = find.trim().toLowerCase()
  if (words !== '') {
    const pattern = `%${words.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
    const parts = [
      'articles.title',
      'articles.publisher',
      'articles.party',
      'articles.published',
      'documents.path',
    ] as const
    query = query.where(({ or, ref }) =>
      or(parts.map((part) => sql<boolean>`lower(${ref(part)}) like ${pattern} escape '\\'`)),
    )
  }
  const { total } =
    words === ''
      ? await store
          .selectFrom('articles')
          .select(({ fn }) => fn.countAll().as('total'))
          .executeTakeFirstOrThrow()
      : await query.select(({ fn }) => fn.countAll().as('total')).executeTakeFirstOrThrow()
  const rows = await query
    .selectAll('articles')
    .select('documents.path')
    .orderBy('documents.path')
    .orderBy('documents.id')
    .orderBy('articles.number')
    .limit(limit)
    .offset(offset)
    .execute()
  return {
    total: Number(total),
    articles: rows.map(({ document_id, complete, genre, ...article }) => ({
      ...article,
      document: document_id,
      genre: genre as Article['genre'],
      complete: complete === 1,
    })),
  }
}
