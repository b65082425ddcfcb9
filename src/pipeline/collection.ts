import { readText } from '../annotate/read-text.ts'
import type { FetchOptions } from '../ingest/fetch-page.ts'
import type { IngestedDocument } from '../ingest/ingest.ts'
import type { IngestOptions } from '../ingest/ingest-file.ts'
import { ingestPaths, listFiles } from '../ingest/walk.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { compareAccounts } from '../link/compare-accounts.ts'
import { type AccountPair, pairAccounts } from '../link/pair-accounts.ts'
import { compareVersions } from '../link/versions/compare-versions.ts'
import type { Versions } from '../link/versions/find-versions.ts'
import type { Article } from '../model/article.ts'
import type { Comparison } from '../model/comparison.ts'
import type { Correction } from '../model/correction.ts'
import type { Problem } from '../model/problem.ts'
import type { Reading } from '../model/reading.ts'
import type { TextDifference } from '../model/text-difference.ts'
import { listCorrections, putCorrection } from '../store/corrections.ts'
import { getRaw, getReading, putDocument, putFailures, putOrigin, versionOf } from '../store/documents.ts'
import { type DocumentSummary, listDocuments, listProblems } from '../store/lists.ts'
import { openStore, type Store } from '../store/open-store.ts'
import { getPage, putPage } from '../store/pages.ts'
import { explainStoreError } from '../store/store-error.ts'
import type { PlacedEdit } from '../text/edit-map.ts'
import { amendBy, correctedVersion } from './apply-corrections.ts'
import { listNames, type Names } from './names.ts'
import { type ReadDocument, readDocument } from './read-paths.ts'
import { readingVersion } from './reading-version.ts'
import { type CollectionRecord, openRecord } from './record/record.ts'
import { type SearchOptions, type SearchResult, search, updateIndex } from './search/search.ts'
import { listReprints, listVersions, type Reprints } from './versions.ts'

/** How far adding has come. */
export interface Progress {
  readonly path: string
  readonly done: number
  readonly total: number
}

export interface AddOptions extends IngestOptions, FetchOptions {
  readonly onProgress?: (progress: Progress) => void
  /** Stops adding between two files. */
  readonly signal?: AbortSignal
}

/** What became of the documents that were added. */
export interface Added {
  readonly added: number
  /** The same words were there already, read by the same rules and word files. */
  readonly unchanged: number
  /** They were there, read by older rules or other word files. */
  readonly readAgain: number
  /** Files that gave no document. */
  readonly failed: number
  readonly problems: readonly Problem[]
}

/** A person's documents with everything read from them, in one file. An account's id is `<document id>.<number of the article>`. */
export interface Collection {
  readonly path: string
  /** Adds every file below the paths, a transaction a document. */
  add(paths: readonly string[], options?: AddOptions): Promise<Added>
  documents(): Promise<DocumentSummary[]>
  reading(documentId: string): Promise<Reading | null>
  raw(documentId: string): Promise<{ raw: string; edits: readonly PlacedEdit[] } | null>
  /** The bytes of a fetched page as they came; null for other documents. */
  page(documentId: string): Promise<Uint8Array | null>
  /** Null when there is no such account. `language`: of gists and reasons. */
  compare(a: string, b: string, language?: string): Promise<Comparison | null>
  /** Pairs of accounts that seem to tell of one meeting, with the reasons. */
  pairs(): Promise<AccountPair[]>
  /** Documents that are one text at different times, the oldest first. */
  versions(): Promise<Versions[]>
  /** Puts right what was read of an article, for good; null when there is no such article. `by`: who does so. */
  correct(document: string, article: number, corrections: readonly Correction[], by: string): Promise<Article | null>
  /** What changed from one document to another; null when one is not there. */
  difference(before: string, after: string): Promise<TextDifference | null>
  /** Near-duplicates among the articles, and the groups that count as one source each. */
  reprints(): Promise<Reprints>
  problems(): Promise<Problem[]>
  /** Articles by words, in either language; what was added since the last search is indexed first. */
  search(query: string, options?: SearchOptions): Promise<SearchResult>
  /** What the documents say together. */
  readonly record: CollectionRecord
  /** What issues and parties are called. */
  names(): Names
  close(): Promise<void>
}

/**
 * Opens a collection, making it where there is none. `onWait`: another program is writing to it and is waited for. Throws StoreError, whose message and remedy are for people.
 */
export async function openCollection(path: string, lexicon: Lexicon, onWait?: () => void): Promise<Collection> {
  const store = await openStore(path, onWait)
  const account = async (id: string) => {
    const [documentId, article] = splitAccountId(id)
    const reading = await getReading(store, documentId)
    return reading?.articles[article] ? { reading, article } : null
  }
  return {
    path,
    add: (paths, options = {}) =>
      addPaths(store, paths, lexicon, options).catch((error: unknown) => {
        throw explainStoreError(error, path)
      }),
    documents: () => listDocuments(store),
    reading: (id) => getReading(store, id),
    raw: (id) => getRaw(store, id),
    page: (id) => getPage(store, id),
    async compare(a, b, language) {
      const [first, second] = await Promise.all([account(a), account(b)])
      return first && second && compareAccounts(first, second, lexicon, language)
    },
    async pairs() {
      const summaries = await listDocuments(store)
      const readings = await Promise.all(summaries.map(({ id }) => getReading(store, id)))
      return pairAccounts(readings.filter((reading) => reading !== null))
    },
    versions: () => listVersions(store),
    correct: (document, article, corrections, by) => correctArticle(store, lexicon, document, article, corrections, by),
    async difference(before, after) {
      const [a, b] = await Promise.all([getReading(store, before), getReading(store, after)])
      return a && b && compareVersions(a, b)
    },
    reprints: () => listReprints(store),
    problems: () => listProblems(store),
    search: (query, options) => search(store, lexicon, query, options),
    record: openRecord(store, lexicon),
    names: () => listNames(lexicon),
    close: () => store.destroy(),
  }
}

/** `3f2a….0` → ['3f2a…', 0]. */
function splitAccountId(id: string): [string, number] {
  const dot = id.lastIndexOf('.')
  return [id.slice(0, dot), Number(id.slice(dot + 1))]
}

async function addPaths(store: Store, paths: readonly string[], lexicon: Lexicon, options: AddOptions): Promise<Added> {
  let total = 0
  for await (const _ of listFiles(paths)) total++
  const counts = { added: 0, unchanged: 0, readAgain: 0, failed: 0 }
  const problems: Problem[] = []
  const version = readingVersion(lexicon)
  let done = 0
  let last = ''
  for await (const { path, documents, problems: failures } of ingestPaths(paths, options)) {
    if (options.signal?.aborted) break
    const kept = await Promise.all(documents.map((document) => keepDocument(store, document, lexicon, version)))
    for (const { outcome, problems: found } of kept) {
      if (outcome !== 'failed') counts[outcome]++
      problems.push(...found)
    }
    const all = [...failures, ...kept.flatMap(({ outcome, problems: found }) => (outcome === 'failed' ? found : []))]
    if (kept.every(({ outcome }) => outcome === 'failed')) counts.failed++
    await putFailures(store, path, all)
    problems.push(...failures)
    if (path !== last) done++
    last = path
    options.onProgress?.({ path, done, total })
  }
  await updateIndex(store)
  return { ...counts, problems }
}

type Outcome = 'added' | 'unchanged' | 'readAgain' | 'failed'

/** Reads and keeps one document. A rule that breaks on it is that document's problem; the others go on. */
async function keepDocument(
  store: Store,
  ingested: IngestedDocument,
  lexicon: Lexicon,
  rulesVersion: string,
): Promise<{ outcome: Outcome; problems: readonly Problem[] }> {
  const { document } = ingested
  const known = await versionOf(store, document.id)
  const corrections = await listCorrections(store, document.id)
  const version = correctedVersion(rulesVersion, corrections)
  const addedAt = new Date().toISOString()
  if (known === version) {
    await putOrigin(store, document, addedAt)
    if (ingested.page) await putPage(store, document, ingested.page)
    return { outcome: 'unchanged', problems: [] }
  }
  let read: ReadDocument
  try {
    read = readDocument(ingested, lexicon, corrections)
  } catch (error) {
    const message = `a reader broke on it: ${error instanceof Error ? error.message : String(error)}`
    const remedy = 'report this with the file; the other files are read'
    return {
      outcome: 'failed',
      problems: [{ rule: 'read/broken', severity: 'error', message, remedy, path: document.path }],
    }
  }
  const { reading, map } = read
  await putDocument(store, { reading, raw: map.raw, edits: map.edits, version, addedAt })
  if (ingested.page) await putPage(store, document, ingested.page)
  return { outcome: known === null ? 'added' : 'readAgain', problems: reading.problems }
}

/** Keeps corrections and reads the document again: dates, and whose claims they are, follow. */
async function correctArticle(
  store: Store,
  lexicon: Lexicon,
  documentId: string,
  article: number,
  corrections: readonly Correction[],
  by: string,
): Promise<Article | null> {
  const [reading, raw] = [await getReading(store, documentId), await getRaw(store, documentId)]
  if (!reading?.articles[article] || !raw) return null
  const at = new Date().toISOString()
  for (const correction of corrections) await putCorrection(store, documentId, { article, correction, by, at })
  const all = await listCorrections(store, documentId)
  const { document, text, articles, problems } = reading
  const cuts = articles.map(({ span, title, complete }) => ({ span, title, complete }))
  const read = readText({ document, text, cuts, problems, amend: amendBy(all) }, lexicon)
  const once = new Map(read.problems.map((problem) => [JSON.stringify(problem), problem]))
  const corrected = { ...read, problems: [...once.values()] }
  await putDocument(store, {
    reading: corrected,
    ...raw,
    version: correctedVersion(readingVersion(lexicon), all),
    addedAt: at,
  })
  return corrected.articles[article]!
}
