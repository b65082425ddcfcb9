import type { FetchOptions } from '../../ingest/fetch-page.ts'
import type { IngestOptions } from '../../ingest/ingest-file.ts'
import { listLeaves } from '../../ingest/walk.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Problem } from '../../model/problem.ts'
import { allCorrections } from '../../store/corrections.ts'
import { putFailures } from '../../store/documents.ts'
import { prepareQueue } from '../../store/job-queue.ts'
import { putQueued, type QueuedText } from '../../store/queued-texts.ts'
import type { Store } from '../../store/store.ts'
import { transact } from '../../store/transact.ts'
import { plainOptions } from '../add/add-paths.ts'
import { countSettled, hashBytes } from '../add/settled.ts'

export interface EnqueueOptions extends IngestOptions, FetchOptions {
  readonly onProgress?: (path: string, queued: number) => void
  readonly signal?: AbortSignal
}

/** What became of the texts below the paths. */
export interface Enqueued {
  /** Texts that wait now. */
  readonly queued: number
  /** Documents that were there already, from the same bytes by the same rules. */
  readonly unchanged: number
  readonly problems: readonly Problem[]
}

/** So many texts, or bytes of them, go into the queue in one transaction. */
const BATCH = { texts: 64, bytes: 8 * 2 ** 20 }

/** Puts every text below the paths that is not settled into the queue of a collection in PostgreSQL. Throws StoreError. */
export async function enqueuePaths(
  url: string,
  store: Store,
  paths: readonly string[],
  lexicon: Lexicon,
  options: EnqueueOptions = {},
): Promise<Enqueued> {
  await prepareQueue(url)
  const ingest = plainOptions(options)
  const conditions = { lexicon, ingest, corrections: await allCorrections(store) }
  const counts = { queued: 0, unchanged: 0, problems: [] as Problem[] }
  let batch: QueuedText[] = []
  let bytes = 0
  const flush = async () => {
    const texts = batch
    batch = []
    bytes = 0
    counts.queued += await transact(store, (transaction) => putQueued(transaction, texts))
  }
  for await (const found of listLeaves(paths, options)) {
    if (options.signal?.aborted) break
    const { from: _, share: __, ...leaf } = { share: 0, ...found }
    if ('problem' in leaf) {
      counts.problems.push(leaf.problem)
      await transact(store, (transaction) => putFailures(transaction, leaf.path, [leaf.problem]))
      continue
    }
    const settled = await countSettled(store, leaf, conditions)
    counts.unchanged += settled
    if (settled > 0) continue
    const { path, bytes: content, ...rest } = leaf
    batch.push({
      path,
      sha256: hashBytes(content),
      bytes: content,
      leaf: JSON.stringify(rest),
      options: JSON.stringify(ingest),
    })
    bytes += content.length
    if (batch.length >= BATCH.texts || bytes >= BATCH.bytes) await flush()
    options.onProgress?.(path, counts.queued)
  }
  await flush()
  return counts
}
