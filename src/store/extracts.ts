import type { Store } from './store.ts'

/** A document whose extracts are not those of its reading and of this version of linking. */
export interface StaleDocument {
  readonly id: string
  /** The version that its extracts will have. */
  readonly version: string
}

/** Every document has a row of this kind once it is extracted. */
const SIGN = 'article'

/** Documents to be extracted, in the order of their ids, and a stamp that changes whenever a document or its reading does. */
export async function findStale(
  store: Store,
  linkVersion: string,
): Promise<{ stale: readonly StaleDocument[]; versions: readonly string[] }> {
  const rows = await store
    .selectFrom('readings')
    .leftJoin('extracts', (join) =>
      join.onRef('extracts.document_id', '=', 'readings.document_id').on('extracts.kind', '=', SIGN),
    )
    .select(['readings.document_id as id', 'readings.version as reading', 'extracts.version as extracted'])
    .orderBy('readings.document_id')
    .execute()
  const wanted = rows.map(({ id, reading, extracted }) => ({ id, version: `${reading}.${linkVersion}`, extracted }))
  return {
    stale: wanted.filter(({ version, extracted }) => version !== extracted),
    versions: wanted.map(({ id, version }) => `${id} ${version}`),
  }
}

/** What linking keeps of one document: JSON by kind. */
export interface ExtractRows {
  readonly version: string
  readonly extracts: Readonly<Record<string, string>>
}

/** Replaces the extracts of a document. To be called in a transaction. */
export async function putExtracts(transaction: Store, id: string, { version, extracts }: ExtractRows): Promise<void> {
  await transaction.deleteFrom('extracts').where('document_id', '=', id).execute()
  for (const [kind, extract] of Object.entries(extracts))
    await transaction.insertInto('extracts').values({ document_id: id, kind, version, extract }).execute()
}

/** All extracts of a kind, in the order of their documents' ids; `ids`: of these documents only. */
export async function getExtracts<Extract>(
  store: Store,
  kind: string,
  ids?: readonly string[],
): Promise<{ document: string; extract: Extract }[]> {
  let query = store.selectFrom('extracts').select(['document_id', 'extract']).where('kind', '=', kind)
  if (ids) query = query.where('document_id', 'in', [...ids])
  const rows = await query.orderBy('document_id').execute()
  return rows.map((row) => ({ document: row.document_id, extract: JSON.parse(row.extract) }))
}
