import type { KeptCorrection } from '../model/correction.ts'
import type { Store } from './open-store.ts'

/** Keeps a correction behind those made before. */
export async function putCorrection(store: Store, documentId: string, kept: KeptCorrection): Promise<void> {
  const { article, correction, by, at } = kept
  await store
    .insertInto('corrections')
    .values({ document_id: documentId, article, correction: JSON.stringify(correction), made_by: by, made_at: at })
    .execute()
}

/** All corrections of a document, the first made first. */
export async function listCorrections(store: Store, documentId: string): Promise<KeptCorrection[]> {
  const rows = await store
    .selectFrom('corrections')
    .selectAll()
    .where('document_id', '=', documentId)
    .orderBy('id')
    .execute()
  return rows.map(({ article, correction, made_by, made_at }) => ({
    article,
    correction: JSON.parse(correction),
    by: made_by,
    at: made_at,
  }))
}
