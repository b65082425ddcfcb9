import type { Article } from '../model/article.ts'
import type { Problem } from '../model/problem.ts'
import type { Store } from './store.ts'

/** An article as a list shows it. */
export type ArticleSummary = Pick<Article, 'language' | 'genre' | 'published' | 'publisher' | 'party' | 'complete'> & {
  readonly number: number
  readonly title: string | null
}

/** A document as a list shows it. */
export interface DocumentSummary {
  readonly id: string
  readonly path: string
  /** ISO 8601. */
  readonly addedAt: string
  readonly problems: number
  readonly articles: readonly ArticleSummary[]
}

/** All documents, in the order of their paths. */
export async function listDocuments(store: Store): Promise<DocumentSummary[]> {
  const documents = await store.selectFrom('documents').select(['id', 'path', 'added_at']).orderBy('path').execute()
  const articles = await store.selectFrom('articles').selectAll().orderBy('number').execute()
  const problems = await store
    .selectFrom('problems')
    .select('document_id')
    .where('document_id', 'is not', null)
    .execute()
  const articlesOf = Map.groupBy(articles, (article) => article.document_id)
  const problemsOf = Map.groupBy(problems, (problem) => problem.document_id)
  return documents.map(({ id, path, added_at }) => ({
    id,
    path,
    addedAt: added_at,
    problems: problemsOf.get(id)?.length ?? 0,
    articles: (articlesOf.get(id) ?? []).map(({ document_id: _, complete, genre, ...article }) => ({
      ...article,
      genre: genre as Article['genre'],
      complete: complete === 1,
    })),
  }))
}

/** Everything that is known to be wrong, by path. */
export async function listProblems(store: Store): Promise<Problem[]> {
  const rows = await store.selectFrom('problems').select('problem').orderBy('path').orderBy('id').execute()
  return rows.map((row) => JSON.parse(row.problem))
}
