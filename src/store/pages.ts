import type { Store } from './store.ts'

/** A fetched page: of which document, and its bytes. */
export interface Page {
  readonly id: string
  readonly sha256: string
  readonly retrieved: string
  readonly bytes: Uint8Array
}

/** Keeps the bytes of a fetched page; the same bytes of the same document once. */
export async function putPage(store: Store, { id, sha256, retrieved, bytes }: Page): Promise<void> {
  await store
    .insertInto('pages')
    .values({ document_id: id, sha256, retrieved, bytes })
    .onConflict((conflict) => conflict.columns(['document_id', 'sha256']).doNothing())
    .execute()
}

/** The bytes of a fetched page as they came last; null where the document was no page, or is not there. */
export async function getPage(store: Store, documentId: string): Promise<Uint8Array | null> {
  const row = await store
    .selectFrom('pages')
    .select('bytes')
    .where('document_id', '=', documentId)
    .orderBy('retrieved', 'desc')
    .executeTakeFirst()
  return row?.bytes ?? null
}
