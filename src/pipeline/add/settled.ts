import { createHash } from 'node:crypto'
import type { Leaf } from '../../ingest/ingest-file.ts'
import { documentsFrom } from '../../store/documents.ts'
import type { Store } from '../../store/store.ts'
import { correctedVersion } from '../apply-corrections.ts'
import { expectedVersion } from '../reading-version.ts'
import type { ReadingConditions } from './read-leaf.ts'

/** How many documents came from these bytes, where all of them are as they would be read now; else 0. */
export async function countSettled(
  store: Store,
  { path, bytes }: Leaf,
  { lexicon, ingest, corrections }: ReadingConditions,
): Promise<number> {
  const known = await documentsFrom(store, path, hashBytes(bytes))
  const isSettled = ({ id, version }: { id: string; version: string }) =>
    version === correctedVersion(expectedVersion(version, lexicon, ingest), corrections.get(id) ?? [])
  return known.every(isSettled) ? known.length : 0
}

/** SHA-256 in hexadecimal. */
export const hashBytes = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
