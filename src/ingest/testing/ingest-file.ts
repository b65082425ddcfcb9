import type { IngestResult } from '../ingest.ts'
import { type IngestOptions, ingestLeaf, openLeaves } from '../ingest-file.ts'

/** Everything in the bytes of one file, as adding it finds it. */
export async function* ingestFile(
  bytes: Uint8Array,
  path: string,
  options: IngestOptions = {},
): AsyncGenerator<IngestResult> {
  for await (const leaf of openLeaves(bytes, path, options))
    yield 'problem' in leaf ? { documents: [], problems: [leaf.problem] } : await ingestLeaf(leaf, options)
}
