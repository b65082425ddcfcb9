import { readText } from '../annotate/read-text.ts'
import type { FetchOptions } from '../ingest/fetch-page.ts'
import type { IngestedDocument } from '../ingest/ingest.ts'
import type { IngestOptions } from '../ingest/ingest-file.ts'
import { ingestPaths } from '../ingest/walk.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { KeptCorrection } from '../model/correction.ts'
import type { Problem } from '../model/problem.ts'
import type { Reading } from '../model/reading.ts'
import type { EditMap } from '../text/edit-map.ts'
import { amendBy } from './apply-corrections.ts'

/** A document that was read, with the way back to its raw text. */
export interface ReadDocument {
  readonly reading: Reading
  readonly map: EditMap
}

/** What one path gave: documents, and what kept it from giving more. */
export interface ReadPath {
  readonly path: string
  readonly documents: readonly ReadDocument[]
  readonly problems: readonly Problem[]
}

/** Reads every file below the paths, one at a time, keeping nothing. */
export async function* readPaths(
  paths: readonly string[],
  lexicon: Lexicon,
  options: IngestOptions & FetchOptions = {},
): AsyncGenerator<ReadPath> {
  for await (const { path, documents, problems } of ingestPaths(paths, options))
    yield { path, problems, documents: documents.map((document) => readDocument(document, lexicon)) }
}

/** Reads one document, its articles as people put them right. */
export const readDocument = (
  { document, source, cuts, problems }: IngestedDocument,
  lexicon: Lexicon,
  corrections: readonly KeptCorrection[] = [],
): ReadDocument => ({
  reading: readText({ document, text: source.text, cuts, problems, amend: amendBy(corrections) }, lexicon),
  map: source.map,
})
