import { createHash } from 'node:crypto'
import type { Problem } from '../../model/problem.ts'
import type { Reading } from '../../model/reading.ts'
import { getRaw, getReading } from '../../store/documents.ts'
import type { Store } from '../../store/store.ts'
import { checkFile } from '../../store/upkeep.ts'
import { applyEdits, type PlacedEdit } from '../../text/edit-map.ts'
import { hashBytes } from '../add/settled.ts'

/** What was looked at, and what is wrong. */
export interface Verified {
  readonly documents: number
  readonly problems: readonly Problem[]
}

export interface VerifyOptions {
  readonly onProgress?: (done: number, all: number) => void
  readonly signal?: AbortSignal
}

/**
 * Checks that a collection holds what it ought to: its file is sound, each document's words are those of its id, its edits
 * lead from the raw words to the text, every span lies inside the text, lists and index hold the articles that were read.
 */
export async function verify(store: Store, { onProgress, signal }: VerifyOptions = {}): Promise<Verified> {
  const problems: Problem[] = (await checkFile(store)).map((message) => damaged('verify/file', message))
  const documents = await store.selectFrom('documents').select(['id', 'path']).orderBy('path').execute()
  let done = 0
  for (const { id, path } of documents) {
    if (signal?.aborted) break
    problems.push(...(await checkDocument(store, id)).map((problem) => ({ ...problem, path })))
    done++
    onProgress?.(done, documents.length)
  }
  return { documents: done, problems }
}

const damaged = (rule: string, message: string): Problem => ({
  rule,
  severity: 'error',
  message,
  remedy: 'restore a backup, or add the document again from where it came',
})

async function checkDocument(store: Store, id: string): Promise<Problem[]> {
  let [reading, raw]: [Reading | null, { raw: string; edits: readonly PlacedEdit[] } | null] = [null, null]
  try {
    ;[reading, raw] = [await getReading(store, id), await getRaw(store, id)]
  } catch (error) {
    return [damaged('verify/json', `what is kept of it can not be understood: ${(error as Error).message}`)]
  }
  if (!reading || !raw) return [damaged('verify/reading', 'there is no reading of it')]
  return [
    ...checkWords(id, raw, reading.text),
    ...checkSpans(reading),
    ...(await checkRows(store, id, reading)),
    ...(await checkPages(store, id)),
  ]
}

function checkWords(
  id: string,
  { raw, edits }: { raw: string; edits: readonly PlacedEdit[] },
  text: string,
): Problem[] {
  const problems: Problem[] = []
  const hash = createHash('sha256').update(raw).digest('hex')
  if (!hash.startsWith(id))
    problems.push(damaged('verify/hash', `its words are not those that it was named by (${id})`))
  try {
    if (applyEdits(raw, edits).clean !== text)
      problems.push(damaged('verify/edits', 'its edits do not lead from the raw words to its text'))
  } catch (error) {
    problems.push(damaged('verify/edits', `its edits do not fit the raw words: ${(error as Error).message}`))
  }
  return problems
}

/** Every `{ start, end }` of a reading, wherever it stands. */
function checkSpans(reading: Reading): Problem[] {
  const { length } = reading.text
  let wrong = 0
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    const { start, end } = value as { start?: unknown; end?: unknown }
    if (typeof start === 'number' && typeof end === 'number' && !(0 <= start && start <= end && end <= length)) wrong++
    for (const one of Object.values(value)) look(one)
  }
  look({ ...reading, document: null })
  return wrong === 0 ? [] : [damaged('verify/span', `${wrong} places that were read lie outside its text`)]
}

async function checkRows(store: Store, id: string, reading: Reading): Promise<Problem[]> {
  const count = async (table: 'articles' | 'search_articles' | 'origins') => {
    const rows = await store.selectFrom(table).select('document_id').where('document_id', '=', id).execute()
    return rows.length
  }
  const read = reading.articles.length
  const [listed, indexed, origins] = [await count('articles'), await count('search_articles'), await count('origins')]
  return [
    ...(listed === read ? [] : [damaged('verify/articles', `${read} articles were read, and ${listed} are listed`)]),
    // None: an earlier Readout added it; the next search puts it into the index.
    ...(indexed === read || indexed === 0
      ? []
      : [damaged('verify/index', `${read} articles were read, and ${indexed} are in the index`)]),
    ...(origins > 0 ? [] : [damaged('verify/origin', 'it is not said where it came from')]),
  ]
}

async function checkPages(store: Store, id: string): Promise<Problem[]> {
  const pages = await store.selectFrom('pages').select(['sha256', 'bytes']).where('document_id', '=', id).execute()
  return pages
    .filter(({ sha256, bytes }) => hashBytes(bytes) !== sha256)
    .map(({ sha256 }) => damaged('verify/page', `the page that was fetched is not what came (${sha256.slice(0, 16)}…)`))
}
