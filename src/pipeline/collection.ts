import { readText } from '../annotate/read-text.ts'
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
import { type ArticlePage, listArticles } from '../store/article-list.ts'
import { listCorrections, putCorrection } from '../store/corrections.ts'
import { getRaw, getReading, stateOf } from '../store/documents.ts'
import { type DocumentSummary, listDocuments, listProblems } from '../store/lists.ts'
import { openStore } from '../store/open-store.ts'
import { getPage } from '../store/pages.ts'
import type { Store } from '../store/store.ts'
import { explainStoreError, nameOf } from '../store/store-error.ts'
import { compactStore, sizeOf } from '../store/upkeep.ts'
import type { PlacedEdit } from '../text/edit-map.ts'
import { type Accounts, openAccounts } from './accounts/accounts.ts'
import { type Added, type AddOptions, addPaths } from './add/add-paths.ts'
import { keepPrepared } from './add/keep-results.ts'
import { prepare } from './add/read-leaf.ts'
import { amendBy, correctedVersion } from './apply-corrections.ts'
import { type Memos, openMemos } from './memos/memos.ts'
import { listNames, type Names } from './names.ts'
import { type Enqueued, type EnqueueOptions, enqueuePaths } from './queue/enqueue-paths.ts'
import { renewedVersion } from './reading-version.ts'
import { type CollectionRecord, openRecord } from './record/record.ts'
import { openReview, type Review } from './review/review.ts'
import { openSavedSearches, type SavedSearches } from './search/saved.ts'
import { type SearchOptions, type SearchResult, search, updateIndex } from './search/search.ts'
import { type Verified, type VerifyOptions, verify } from './upkeep/verify.ts'
import { listReprints, listVersions, type Reprints } from './versions.ts'

/** A person's documents with everything read from them, in one file or one PostgreSQL database. An account's id is `<document id>.<number of the article>`. */
export interface Collection {
  /** What it is called for people: the file's path, or the database's address without its password. */
  readonly path: string
  /** Adds every text below the paths (add/add-paths.ts). */
  add(paths: readonly string[], options?: AddOptions): Promise<Added>
  /** Leaves the reading of every text below the paths to the workers of a collection in PostgreSQL (queue/). */
  enqueue(paths: readonly string[], options?: EnqueueOptions): Promise<Enqueued>
  /** Checks that everything is whole (upkeep/verify.ts). */
  verify(options?: VerifyOptions): Promise<Verified>
  /** Gives space back; bytes before and after. */
  compact(): Promise<{ before: number; after: number }>
  documents(): Promise<DocumentSummary[]>
  /** A page of the articles, narrowed by words. */
  articles(asked: Parameters<typeof listArticles>[1]): Promise<ArticlePage>
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
  /** Articles by words, in either language; the first search indexes what an earlier Readout added. */
  search(query: string, options?: SearchOptions): Promise<SearchResult>
  /** Searches that people saved, with what is new in each. */
  readonly saved: SavedSearches
  /** What the documents say together. */
  readonly record: CollectionRecord
  /** What people are to look at first, and how far they agree. */
  readonly review: Review
  /** Who may use it from other machines. */
  readonly accounts: Accounts
  /** What people put together out of passages. */
  readonly memos: Memos
  /** What issues and parties are called. */
  names(): Names
  close(): Promise<void>
}

/**
 * Opens a collection, a file or `postgres://…`, making it where there is none. `onWait`: another program is writing to it, or
 * its database is away, and is waited for. Throws StoreError, whose message and remedy are for people.
 */
export async function openCollection(location: string, lexicon: Lexicon, onWait?: () => void): Promise<Collection> {
  const store = await openStore(location, onWait)
  const path = nameOf(location)
  let indexed: Promise<void> | null = null
  const bringIndexUpToDate = () => {
    indexed ??= updateIndex(store)
    indexed.catch(() => {
      indexed = null
    })
    return indexed
  }
  const account = async (id: string) => {
    const [documentId, article] = splitAccountId(id)
    const reading = await getReading(store, documentId)
    return reading?.articles[article] ? { reading, article } : null
  }
  const record = openRecord(store, lexicon)
  const names = () => listNames(lexicon)
  const compare: Collection['compare'] = async (a, b, language) => {
    const [first, second] = await Promise.all([account(a), account(b)])
    return first && second && compareAccounts(first, second, lexicon, language)
  }
  const find: Collection['search'] = async (query, options) => {
    await bringIndexUpToDate()
    return search(store, lexicon, query, options)
  }
  return {
    path,
    add: (paths, options = {}) =>
      addPaths(store, paths, lexicon, options).catch((error: unknown) => {
        throw explainStoreError(error, path)
      }),
    enqueue: (paths, options) => enqueuePaths(location, store, paths, lexicon, options),
    verify: (options) => verify(store, options),
    async compact() {
      const before = await sizeOf(store)
      await compactStore(store)
      return { before, after: await sizeOf(store) }
    },
    documents: () => listDocuments(store),
    articles: (asked) => listArticles(store, asked),
    reading: (id) => getReading(store, id),
    raw: (id) => getRaw(store, id),
    page: (id) => getPage(store, id),
    compare,
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
    search: find,
    saved: openSavedSearches(store, find),
    record,
    review: openReview(store, () => record.update()),
    accounts: openAccounts(store),
    memos: openMemos({ store, reading: (id) => getReading(store, id), compare, names }),
    names,
    close: () => store.destroy(),
  }
}

/** `3f2a….0` → ['3f2a…', 0]. */
function splitAccountId(id: string): [string, number] {
  const dot = id.lastIndexOf('.')
  return [id.slice(0, dot), Number(id.slice(dot + 1))]
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
  const known = await stateOf(store, documentId)
  const version = correctedVersion(renewedVersion(known?.version ?? '', corrected, lexicon), all)
  await keepPrepared(store, prepare(corrected, { ...raw, version }, lexicon))
  return corrected.articles[article]!
}
