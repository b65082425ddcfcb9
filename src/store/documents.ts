import type { Article } from '../model/article.ts'
import type { Document } from '../model/document.ts'
import type { Problem } from '../model/problem.ts'
import { type Reading, titleOf } from '../model/reading.ts'
import type { PlacedEdit } from '../text/edit-map.ts'
import type { Store } from './open-store.ts'

/** What is kept of a document: its words, the way back to the raw ones, and what was read. */
export interface KeptDocument {
  readonly reading: Reading
  readonly raw: string
  readonly edits: readonly PlacedEdit[]
  /** By which word files and rules it was read. */
  readonly version: string
  /** ISO 8601. */
  readonly addedAt: string
}

/** Keeps a document in one transaction: all of it or nothing. What was read from it before is replaced. */
export async function putDocument(store: Store, kept: KeptDocument): Promise<void> {
  const { raw, version, addedAt } = kept
  const { document, text, articles, problems, schema: _, ...layers } = kept.reading
  const edits = JSON.stringify(kept.edits)
  const own = { document_id: document.id }
  await store.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('documents')
      .values({
        id: document.id,
        path: document.path,
        origin: JSON.stringify(document.origin),
        raw,
        text,
        edits,
        added_at: addedAt,
      })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ text, edits }))
      .execute()
    await putOrigin(transaction, document, addedAt)
    for (const table of ['readings', 'articles', 'problems'] as const)
      await transaction.deleteFrom(table).where('document_id', '=', document.id).execute()
    await transaction
      .insertInto('readings')
      .values({ ...own, version, layers: JSON.stringify({ articles, problems, ...layers }) })
      .execute()
    for (const [number, article] of articles.entries())
      await transaction
        .insertInto('articles')
        .values({ ...own, number, title: titleOf(kept.reading, number), ...articleRow(article) })
        .execute()
    for (const problem of problems)
      await transaction
        .insertInto('problems')
        .values({ ...own, path: document.path, problem: JSON.stringify(problem) })
        .execute()
  })
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
export async function putOrigin(store: Store, document: Document, addedAt: string): Promise<void> {
  const { sha256 } = document.origin
  await store
    .insertInto('origins')
    .values({ document_id: document.id, path: document.path, sha256, added_at: addedAt })
    .onConflict((conflict) => conflict.columns(['document_id', 'path']).doUpdateSet({ sha256 }))
    .execute()
}

/** Replaces what is known to be wrong with a path that gave no document. */
export async function putFailures(store: Store, path: string, problems: readonly Problem[]): Promise<void> {
  const known = await store
    .selectFrom('problems')
    .select('id')
    .where('path', '=', path)
    .where('document_id', 'is', null)
    .execute()
  if (known.length === 0 && problems.length === 0) return
  await store.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('problems').where('path', '=', path).where('document_id', 'is', null).execute()
    for (const problem of problems)
      await transaction
        .insertInto('problems')
        .values({ path, document_id: null, problem: JSON.stringify(problem) })
        .execute()
  })
}

/** The version that a document was read by; null when it is not in the collection. */
export async function versionOf(store: Store, id: string): Promise<string | null> {
  const row = await store.selectFrom('readings').select('version').where('document_id', '=', id).executeTakeFirst()
  return row?.version ?? null
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
