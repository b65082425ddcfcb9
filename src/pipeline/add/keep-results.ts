import { isRemark, type Problem } from '../../model/problem.ts'
import { putDocument, putFailures, putOrigin, stateOf } from '../../store/documents.ts'
import { putExtracts } from '../../store/extracts.ts'
import { putPage } from '../../store/pages.ts'
import { putIndexed } from '../../store/search.ts'
import type { Store } from '../../store/store.ts'
import { holdNames, transact } from '../../store/transact.ts'
import type { LeafResult, PreparedDocument } from './read-leaf.ts'

/** What became of a document. */
export type Outcome = 'added' | 'unchanged' | 'readAgain'

/** A text of a path with what it gave. */
export interface PathResult {
  readonly path: string
  readonly result: LeafResult
}

/**
 * Keeps what some texts gave, all of it in one transaction: whoever is killed before its end has kept nothing of it, and
 * afterwards everything. The outcomes are those of the documents in their order. `also`: what belongs to the transaction.
 */
export async function keepResults(
  store: Store,
  results: readonly PathResult[],
  also?: (transaction: Store) => Promise<void>,
): Promise<Outcome[]> {
  const addedAt = new Date().toISOString()
  const names = results.flatMap(({ path, result }) => [path, ...result.documents.map(({ rows }) => rows.id)])
  return transact(store, async (transaction) => {
    await holdNames(transaction, names)
    const outcomes: Outcome[] = []
    for (const { path, result } of results) {
      for (const document of result.documents) outcomes.push(await keepDocument(transaction, document, addedAt))
      await putFailures(transaction, path, result.problems)
    }
    await also?.(transaction)
    return outcomes
  })
}

/** Of the places that the same words came from, the document has the first in their order, whichever was added first. */
async function keepDocument(transaction: Store, document: PreparedDocument, addedAt: string): Promise<Outcome> {
  const { rows, page } = document
  const known = await stateOf(transaction, rows.id)
  const isRead = known?.version === rows.version
  if (isRead && known.path <= rows.path) await putOrigin(transaction, rows, addedAt)
  else await putPrepared(transaction, document, addedAt)
  if (page) await putPage(transaction, { id: rows.id, sha256: rows.sha256, ...page })
  if (isRead) return 'unchanged'
  return known === null ? 'added' : 'readAgain'
}

async function putPrepared(
  transaction: Store,
  { rows, extracts, index }: Omit<PreparedDocument, 'page'>,
  addedAt: string,
): Promise<void> {
  await putDocument(transaction, rows, addedAt)
  await putExtracts(transaction, rows.id, extracts)
  await putIndexed(transaction, rows.id, index)
}

/** Keeps a document that is there already as it was read now, in one transaction. */
export const keepPrepared = (store: Store, document: Omit<PreparedDocument, 'page'>): Promise<void> =>
  transact(store, async (transaction) => {
    await holdNames(transaction, [document.rows.id])
    await putPrepared(transaction, document, new Date().toISOString())
  })

/** The problems of what some texts gave: of the documents (but for remarks on words), and of what gave none. Each names its path. */
export const problemsOf = (results: readonly PathResult[]): Problem[] =>
  results.flatMap(({ path, result }) =>
    [...result.documents.flatMap(({ problems }) => problems.filter((one) => !isRemark(one))), ...result.problems].map(
      (one) => ({ path, ...one }),
    ),
  )
