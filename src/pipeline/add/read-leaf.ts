import type { IngestedDocument } from '../../ingest/ingest.ts'
import type { IngestOptions, Leaf } from '../../ingest/ingest-file.ts'
import { ingestLeaf } from '../../ingest/ingest-file.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { KeptCorrection } from '../../model/correction.ts'
import type { Problem } from '../../model/problem.ts'
import type { Reading } from '../../model/reading.ts'
import { type DocumentRows, rowsOf } from '../../store/documents.ts'
import type { ExtractRows } from '../../store/extracts.ts'
import type { IndexRows } from '../../store/search.ts'
import type { PlacedEdit } from '../../text/edit-map.ts'
import { correctedVersion } from '../apply-corrections.ts'
import { readDocument } from '../read-paths.ts'
import { versionOfReading } from '../reading-version.ts'
import { extractRows, linkVersion } from '../record/extracts.ts'
import { indexReading } from '../search/index-reading.ts'

/** What reading depends on besides the bytes; plain data but for the lexicon. */
export interface ReadingConditions {
  readonly lexicon: Lexicon
  readonly ingest: IngestOptions
  /** What people put right, by document id. */
  readonly corrections: ReadonlyMap<string, readonly KeptCorrection[]>
}

/** A document that was read, as all its rows: plain data, so that another thread can make it. */
export interface PreparedDocument {
  readonly rows: DocumentRows
  readonly extracts: ExtractRows
  readonly index: IndexRows
  readonly problems: readonly Problem[]
  /** The bytes of a fetched page. */
  readonly page: { readonly retrieved: string; readonly bytes: Uint8Array } | null
}

/** What one text gave: documents, and what kept it from giving more. */
export interface LeafResult {
  readonly documents: readonly PreparedDocument[]
  readonly problems: readonly Problem[]
}

/** Understands and reads one text. A rule that breaks on it is that text's problem; nothing is thrown. */
export async function readLeaf(leaf: Leaf, conditions: ReadingConditions): Promise<LeafResult> {
  try {
    const { documents, problems } = await ingestLeaf(leaf, conditions.ingest)
    return { documents: documents.map((document) => readIngested(document, conditions)), problems }
  } catch (error) {
    return { documents: [], problems: [brokenReader(leaf.path, error)] }
  }
}

function readIngested(
  ingested: IngestedDocument,
  { lexicon, ingest, corrections }: ReadingConditions,
): PreparedDocument {
  const { document, page } = ingested
  const own = corrections.get(document.id) ?? []
  const { reading, map } = readDocument(ingested, lexicon, own)
  const version = correctedVersion(versionOfReading(reading, lexicon, ingest), own)
  return {
    ...prepare(reading, { raw: map.raw, edits: map.edits, version }, lexicon),
    page: page ? { retrieved: document.origin.retrieved ?? '', bytes: page } : null,
  }
}

/** All rows of a reading. */
export function prepare(
  reading: Reading,
  kept: { readonly raw: string; readonly edits: readonly PlacedEdit[]; readonly version: string },
  lexicon: Lexicon,
): Omit<PreparedDocument, 'page'> {
  return {
    rows: rowsOf({ reading, ...kept }),
    extracts: { version: `${kept.version}.${linkVersion(lexicon)}`, extracts: extractRows(reading, lexicon) },
    index: indexReading(reading, kept.version),
    problems: reading.problems,
  }
}

const brokenReader = (path: string, error: unknown): Problem => ({
  rule: 'read/broken',
  severity: 'error',
  message: `a reader broke on it: ${error instanceof Error ? error.message : String(error)}`,
  remedy: 'report this with the file; the other files are read',
  path,
})
