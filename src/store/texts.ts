import { sql } from 'kysely'
import { isPostgres, type Store } from './store.ts'

/** The texts that hold a word, in any case of Latin letters, in the order of their paths. */
export async function textsWith(
  store: Store,
  word: string,
): Promise<{ document: string; path: string; text: string }[]> {
  // SQLite's LIKE takes Latin letters in any case by itself, in two thirds of the time.
  const text = isPostgres(store) ? sql`lower(text)` : sql`text`
  const pattern = `%${word.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
  return store
    .selectFrom('documents')
    .select(['id as document', 'path', 'text'])
    .where(sql<boolean>`${text} like ${pattern} escape '\\'`)
    .orderBy('path')
    .execute()
}

/** The documents that have an article in a language, in the order of their ids. */
export async function documentsIn(store: Store, language: string): Promise<string[]> {
  const rows = await store
    .selectFrom('articles')
    .select('document_id')
    .distinct()
    .where('language', '=', language)
    .orderBy('document_id')
    .execute()
  return rows.map((row) => row.document_id)
}
