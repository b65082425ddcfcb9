import { issuesNamed, UnknownIssueError } from '../../lexicon/issue-names.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import { getReading } from '../../store/documents.ts'
import { type FoundArticle, findUnindexed, putIndexed, type StoredFilter, searchIndex } from '../../store/search.ts'
import type { Store } from '../../store/store.ts'
import { holdNames, transact } from '../../store/transact.ts'
import { indexReading } from './index-reading.ts'
import { otherNames, speakerKeys } from './names.ts'
import { findPhrase } from './phrase.ts'
import { readQuery, type Term } from './query.ts'
import { makeSnippet, type Snippet } from './snippet.ts'
import { TOKENS, tokenize } from './tokens.ts'

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

/** Puts what is not in the index as it ought to be into it: what an earlier Readout added or read. */
export async function updateIndex(store: Store): Promise<void> {
  const waiting = await findUnindexed(store, TOKENS)
  for (let at = 0; at < waiting.length; at += BATCH)
    await transact(store, async (transaction) => {
      const batch = waiting.slice(at, at + BATCH)
      await holdNames(
        transaction,
        batch.map(({ id }) => id),
      )
      for (const { id, version } of batch) {
        const reading = await getReading(transaction, id)
        if (reading) await putIndexed(transaction, id, indexReading(reading, version))
      }
    })
}

/** Finds articles by words, in either language. Never throws for what the query says. */
export async function search(
  store: Store,
  lexicon: Lexicon,
  written: string,
  options: SearchOptions = {},
): Promise<SearchResult> {
  const { near, limit = 20, offset = 0, speaker, issue, ...filter } = options
  const { expression, terms, notices } = readQuery(written, otherNames(lexicon), near ?? null)
  if (expression === null) return { query: written, total: 0, hits: [], notices }
  const asked = readIssues(issue ?? [], lexicon)
  if ('unknown' in asked) return { query: written, total: 0, hits: [], notices: [...notices, asked.unknown] }
  const stored = {
    ...filter,
    ...(speaker && { speaker: speaker.flatMap((name) => speakerKeys(lexicon, name)) }),
    ...(issue && { issue: asked.ids }),
  }
  const page = { limit: Math.min(Math.max(limit, 1), 200), offset: Math.max(offset, 0) }
  const { total, found } = await searchIndex(store, expression, stored, page)
  return { query: written, total, hits: found.map((article) => showHit(article, terms)), notices }
}

/** The issues that somebody named, with narrower ones; or a notice that there is no such issue. */
function readIssues(
  names: readonly string[],
  lexicon: Lexicon,
): { readonly ids: string[] } | { readonly unknown: string } {
  try {
    return { ids: names.flatMap((name) => issuesNamed(lexicon, name)) }
  } catch (error) {
    if (!(error instanceof UnknownIssueError)) throw error
    return { unknown: `${error.message}; ${error.remedy}` }
  }
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
