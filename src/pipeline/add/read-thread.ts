import { parentPort, workerData } from 'node:worker_threads'
import type { IngestOptions, Leaf } from '../../ingest/ingest-file.ts'
import { makeLexicon, type WordFolder } from '../../lexicon/lexicon.ts'
import type { KeptCorrection } from '../../model/correction.ts'
import { readLeaf } from './read-leaf.ts'

/** What a thread is started with. */
export interface ThreadData {
  readonly folders: readonly WordFolder[]
  readonly version: string
  readonly ingest: IngestOptions
  readonly corrections: ReadonlyMap<string, readonly KeptCorrection[]>
}

const { folders, version, ingest, corrections } = workerData as ThreadData
const conditions = { lexicon: makeLexicon(folders, version), ingest, corrections }
parentPort!.on('message', async (leaf: Leaf) => parentPort!.postMessage(await readLeaf(leaf, conditions)))
