import type { Article } from '../model/article.ts'
import { isRemark, type Problem } from '../model/problem.ts'
import { type Reading, titleOf } from '../model/reading.ts'
import type { PlacedEdit } from '../text/edit-map.ts'
import type { Schema } from './schema.ts'
import type { Store } from './store.ts'

/** What is kept of a document: its words, the way back to the raw ones, and what was read. */
export interface KeptDocument {
  readonly reading: Reading
  readonly raw: string
  readonly edits: readonly PlacedEdit[]
  /** By which word files and rules it was read. */
  readonly version: string
}

/** A document as it goes into the tables: words and JSON only, so that another thread can make it. */
export interface DocumentRows {
  readonly id: string
  readonly path: string
  readonly sha256: string
  /** JSON. */
  readonly origin: string
  readonly raw: string
  readonly text: string
  /** JSON. */
  readonly edits: string
  readonly version: string
  /** JSON: what was read, without the text. */
  readonly layers: string
  readonly articles: readonly Omit<Schema['articles'], 'document_id'>[]
  /** JSON, one each; remarks on words stand with the layers only. */
  readonly problems: readonly string[]
}

/** Makes the rows of a document. */
export function rowsOf({ reading, raw, edits, version }: KeptDocument): DocumentRows {
  const { document, text, articles, problems, schema: _, ...layers } = reading
  return {
    id: document.id,
    path: document.path,
    sha256: document.origin.sha256,
    origin: JSON.stringify(document.origin),
    raw,
    text,
    edits: JSON.stringify(edits),
    version,
    layers: JSON.stringify({ articles, problems, ...layers }),
    articles: articles.map((article, number) => ({ number, title: titleOf(reading, number), ...articleRow(article) })),
    problems: problems.filter((problem) => !isRemark(problem)).map((problem) => JSON.stringify(problem)),
  }
}

/** Keeps a document; what was read from it before is replaced. To be called in a transaction: all of it or nothing. */
export async function putDocument(transaction: Store, rows: DocumentRows, addedAt: string): Promise<void> {
  const { id, path, origin, raw, text, edits, version, layers } = rows
  const own = { document_id: id }
  await transaction
    .insertInto('documents')
    .values({ id, path, origin, raw, text, edits, added_at: addedAt })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ path, origin, text, edits }))
    .execute()
  await putOrigin(transaction, rows, addedAt)
  for (const table of ['readings', 'articles', 'problems'] as const)
    await transaction.deleteFrom(table).where('document_id', '=', id).execute()
  await transaction
    .insertInto('readings')
    .values({ ...own, version, layers })
    .execute()
  for (const article of rows.articles)
    await transaction
      .insertInto('articles')
      .values({ ...own, ...article })
      .execute()
  for (const problem of rows.problems)
    await transaction
      .insertInto('problems')
      .values({ ...own, path, problem })
      .execute()
}

const articleRow = (article: Article) => ({
  language: article.language,
  genre: article.genre,
  published: article.published,
  publisher: article.publisher,
  party: article.party,
  complete: article.complete ? 1 : 0,
})

/** Adds a place that a document's words came from. */
export async function putOrigin(
  store: Store,
  { id, path, sha256 }: Pick<DocumentRows, 'id' | 'path' | 'sha256'>,
  addedAt: string,
): Promise<void> {
  await store
    .insertInto('origins')
    .values({ document_id: id, path, sha256, added_at: addedAt })
    .onConflict((conflict) => conflict.columns(['document_id', 'path']).doUpdateSet({ sha256 }))
    .execute()
}

/** The documents that came from these very bytes at this path, with the versions that they were read by. */
export async function documentsFrom(
  store: Store,
  path: string,
  sha256: string,
): Promise<{ id: string; version: string }[]> {
  return store
    .selectFrom('origins')
    .innerJoin('readings', 'readings.document_id', 'origins.document_id')
    .select(['origins.document_id as id', 'readings.version'])
    .where('origins.path', '=', path)
    .where('origins.sha256', '=', sha256)
    .execute()
}

/** Replaces what is known to be wrong with a path that gave no document. To be called in a transaction. */
export async function putFailures(store: Store, path: string, problems: readonly Problem[]): Promise<void> {
  const known = await store
    .selectFrom('problems')
    .select('id')
    .where('path', '=', path)
    .where('document_id', 'is', null)
    .execute()
  if (known.length === 0 && problems.length === 0) return
  await store.deleteFrom('problems').where('path', '=', path).where('document_id', 'is', null).execute()
  for (const problem of problems)
    await store
      .insertInto('problems')
      .values({ path, document_id: null, problem: JSON.stringify(problem) })
      .execute()
}

/** Where a document is said to come from and the version that it was read by; null when it is not in the collection. */
export async function stateOf(store: Store, id: string): Promise<{ path: string; version: string } | null> {
  const row = await store
    .selectFrom('documents')
    .innerJoin('readings', 'readings.document_id', 'documents.id')
    .select(['documents.path', 'readings.version'])
    .where('documents.id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

/** The reading of a document, as it was kept; null when there is none of that id. */
export async function getReading(store: Store, id: string): Promise<Reading | null> {
  const row = await store
    .selectFrom('documents')
    .innerJoin('readings', 'readings.document_id', 'documents.id')
    .select(['documents.path', 'documents.origin', 'documents.text', 'readings.layers'])
    .where('documents.id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  const document = { id, path: row.path, origin: JSON.parse(row.origin) }
  return { schema: 'readout.reading/1', document, text: row.text, ...JSON.parse(row.layers) }
}

/** Every reading with the moment its document was added, one at a time, in the order of the documents' paths. */
export async function* eachReading(store: Store): AsyncGenerator<{ reading: Reading; addedAt: string }> {
  const rows = await store.selectFrom('documents').select(['id', 'added_at']).orderBy('path').execute()
  for (const { id, added_at } of rows) {
    const reading = await getReading(store, id)
    if (reading) yield { reading, addedAt: added_at }
  }
}

/** The raw text of a document and the edits that lead to its source text; null when there is none of that id. */
export async function getRaw(store: Store, id: string): Promise<{ raw: string; edits: readonly PlacedEdit[] } | null> {
  const row = await store.selectFrom('documents').select(['raw', 'edits']).where('id', '=', id).executeTakeFirst()
  return row ? { raw: row.raw, edits: JSON.parse(row.edits) } : null
}
