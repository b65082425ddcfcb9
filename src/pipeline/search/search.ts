import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Reading } from '../../model/reading.ts'
import { titleOf } from '../../model/reading.ts'
import { getReading } from '../../store/documents.ts'
import type { Store } from '../../store/open-store.ts'
import {
  type FoundArticle,
  findUnindexed,
  type IndexedArticle,
  putIndexed,
  type StoredFilter,
  searchIndex,
} from '../../store/search.ts'
import { issueIds, otherNames, speakerKeys } from './names.ts'
import { findPhrase } from './phrase.ts'
import { readQuery, type Term } from './query.ts'
import { makeSnippet, type Snippet } from './snippet.ts'
import { foldWord, TOKENS, tokenize } from './tokens.ts'

/** So many documents go into the index in one transaction. */
const BATCH = 64

/** Filters by name or identifier, and which hits are wanted. */
export interface SearchOptions extends StoredFilter {
  /** All words within so many words of one another, in any order; the query's signs are not read then. */
  readonly near?: number
  /** At most 200; 20 unless told. */
  readonly limit?: number
  readonly offset?: number
}

/** An article that was found. */
export type Hit = Omit<FoundArticle, 'words' | 'start'> & {
  /** Its account id. */
  readonly account: string
  readonly snippet: Snippet
  /** Names in another language that it was found by, and for which words of the query. */
  readonly through: readonly { readonly asked: string; readonly found: string }[]
}

/** What a search gives; shown by `readout search --json`. */
export interface SearchResult {
  readonly query: string
  readonly total: number
  readonly hits: readonly Hit[]
  /** What was done about the query's faults. */
  readonly notices: readonly string[]
}

/** Puts what was added or read again since into the index. */
export async function updateIndex(store: Store): Promise<void> {
  const waiting = await findUnindexed(store, TOKENS)
  for (let at = 0; at < waiting.length; at += BATCH) {
    const documents = []
    for (const { id, version } of waiting.slice(at, at + BATCH)) {
      const reading = await getReading(store, id)
      documents.push({
        id,
        version,
        articles: reading ? reading.articles.map((_, number) => indexArticle(reading, number)) : [],
      })
    }
    await putIndexed(store, documents)
  }
}

function indexArticle(reading: Reading, number: number): IndexedArticle {
  const { start, end } = reading.articles[number]!.span
  const within = (span: { start: number } | undefined) => span !== undefined && span.start >= start && span.start < end
  const speakers = reading.attributions
    .filter(({ content }) => within(content[0]))
    .flatMap(({ speaker }) => (speaker ? [speaker.id, foldWord(speaker.name)] : []))
  const issues = [...reading.commitments, ...reading.positions]
    .filter(({ span }) => within(span))
    .map(({ issue }) => issue)
  const tokens = (words: string) =>
    tokenize(words)
      .map(({ word }) => word)
      .join(' ')
  return {
    number,
    start,
    end,
    title: tokens(titleOf(reading, number) ?? ''),
    body: tokens(reading.text.slice(start, end)),
    speakers: [...new Set(speakers.filter((value) => value !== null))],
    issues: [...new Set(issues.filter((value) => value !== null))],
  }
}

/** Finds articles by words, in either language. The index is brought up to date first. Never throws for what the query says. */
export async function search(
  store: Store,
  lexicon: Lexicon,
  written: string,
  options: SearchOptions = {},
): Promise<SearchResult> {
  await updateIndex(store)
  const { near, limit = 20, offset = 0, speaker, issue, ...filter } = options
  const { expression, terms, notices } = readQuery(written, otherNames(lexicon), near ?? null)
  if (expression === null) return { query: written, total: 0, hits: [], notices }
  const stored = {
    ...filter,
    ...(speaker && { speaker: speaker.flatMap((name) => speakerKeys(lexicon, name)) }),
    ...(issue && { issue: issue.flatMap((name) => issueIds(lexicon, name)) }),
  }
  const page = { limit: Math.min(Math.max(limit, 1), 200), offset: Math.max(offset, 0) }
  const { total, found } = await searchIndex(store, expression, stored, page)
  return { query: written, total, hits: found.map((article) => showHit(article, terms)), notices }
}

function showHit({ words, start, ...article }: FoundArticle, terms: readonly Term[]): Hit {
  const tokens = tokenize(words)
  const through: { asked: string; found: string }[] = []
  const marks = terms.flatMap((term, number) =>
    [
      ...findPhrase(tokens, term.phrase),
      ...term.others.flatMap((other) => {
        const spans = findPhrase(tokens, other.phrase)
        if (spans.length > 0) through.push({ asked: term.words, found: other.words })
        return spans
      }),
    ].map((span) => ({ ...span, term: number })),
  )
  return {
    account: `${article.document}.${article.number}`,
    ...article,
    snippet: makeSnippet(words, marks, start),
    through,
  }
}
