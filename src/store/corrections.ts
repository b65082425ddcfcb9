import type { KeptCorrection } from '../model/correction.ts'
import type { Store } from './store.ts'

/** Keeps a correction behind those made before. */
export async function putCorrection(store: Store, documentId: string, kept: KeptCorrection): Promise<void> {
  const { article, correction, by, at } = kept
  await store
    .insertInto('corrections')
    .values({ document_id: documentId, article, correction: JSON.stringify(correction), made_by: by, made_at: at })
    .execute()
}

/** All corrections of a document, the first made first. */
export const listCorrections = async (store: Store, documentId: string): Promise<readonly KeptCorrection[]> =>
  (await allCorrections(store, documentId)).get(documentId) ?? []

/** All corrections by document, or those of one document, the first made first. */
export async function allCorrections(store: Store, documentId?: string): Promise<Map<string, KeptCorrection[]>> {
  let query = store.selectFrom('corrections').selectAll()
  if (documentId !== undefined) query = query.where('document_id', '=', documentId)
  const byDocument = new Map<string, KeptCorrection[]>()
  for (const { document_id, article, correction, made_by, made_at } of await query.orderBy('id').execute()) {
    const own = byDocument.get(document_id) ?? []
    own.push({ article, correction: JSON.parse(correction), by: made_by, at: made_at })
    byDocument.set(document_id, own)
  }
  return byDocument
}

/** Changes whenever a correction is made. */
export async function correctionsStamp(store: Store): Promise<number> {
  const { last } = await store
    .selectFrom('corrections')
    .select((select) => select.fn.max('id').as('last'))
    .executeTakeFirstOrThrow()
  return last ?? 0
}
