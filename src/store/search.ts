import { type RawBuilder, sql } from 'kysely'
import { tokenIndexOf } from './choose-token-index.ts'
import type { SearchExpression } from './search-expression.ts'
import type { Store } from './store.ts'

/** An article as it goes into the index: its tokens with a space between them. */
export interface IndexedArticle {
  readonly number: number
  readonly start: number
  readonly end: number
  readonly title: string
  readonly body: string
  readonly speakers: readonly string[]
  readonly issues: readonly string[]
}

/** Articles must fit every filter that is given; within one filter any of its values. Dates are EDTF, compared as words. */
export interface StoredFilter {
  readonly party?: readonly string[]
  readonly genre?: readonly string[]
  readonly publisher?: readonly string[]
  readonly language?: readonly string[]
  readonly speaker?: readonly string[]
  readonly issue?: readonly string[]
  readonly since?: string
  readonly until?: string
  /** Only documents that were added after this instant (ISO 8601). */
  readonly addedSince?: string
}

/** A found article; `score`: higher is better, for ranking only. */
export interface FoundArticle {
  readonly document: string
  readonly number: number
  readonly path: string
  readonly title: string | null
  readonly party: string | null
  readonly genre: string | null
  readonly published: string | null
  readonly publisher: string | null
  readonly language: string
  readonly start: number
  readonly score: number
  /** The article's words in the source text. */
  readonly words: string
}

/** Documents that are not in the index as `tokens` (a version) of their present reading, with that reading's version. */
export async function findUnindexed(store: Store, tokens: string): Promise<{ id: string; version: string }[]> {
  return store
    .selectFrom('readings')
    .leftJoin('search_versions', 'search_versions.document_id', 'readings.document_id')
    .select(['readings.document_id as id', 'readings.version'])
    .where((either) =>
      either.or([
        either('search_versions.version', 'is', null),
        either('search_versions.version', '!=', sql<string>`readings.version || ${`.${tokens}`}`),
      ]),
    )
    .orderBy('readings.document_id')
    .execute()
}

/** What the index holds of one document. */
export interface IndexRows {
  readonly version: string
  readonly articles: readonly IndexedArticle[]
}

/** Replaces a document in the index. To be called in a transaction. */
export async function putIndexed(transaction: Store, id: string, { version, articles }: IndexRows): Promise<void> {
  await tokenIndexOf(transaction).remove(transaction, id)
  await transaction.deleteFrom('search_articles').where('document_id', '=', id).execute()
  for (const article of articles) await putArticle(transaction, id, article)
  await transaction
    .insertInto('search_versions')
    .values({ document_id: id, version })
    .onConflict((conflict) => conflict.column('document_id').doUpdateSet({ version }))
    .execute()
}

async function putArticle(store: Store, document: string, article: IndexedArticle): Promise<void> {
  const { number, start, end, title, body, speakers, issues } = article
  const { id } = await store
    .insertInto('search_articles')
    .values({ document_id: document, number, start, end })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tokenIndexOf(store).put(store, id, { title, body })
  const facts = [
    ...speakers.map((value) => ({ article: id, kind: 'speaker', value })),
    ...issues.map((value) => ({ article: id, kind: 'issue', value })),
  ]
  if (facts.length > 0) await store.insertInto('search_facts').values(facts).execute()
}

/** The best articles for an expression over our tokens, and how many there are in all. */
export async function searchIndex(
  store: Store,
  expression: SearchExpression,
  filter: StoredFilter,
  page: { readonly limit: number; readonly offset: number },
): Promise<{ total: number; found: FoundArticle[] }> {
  const { from, where, score } = await tokenIndexOf(store).ask(store, expression)
  const fitting = sql`from ${from}
    join search_articles s on s.id = t.id
    join articles a on a.document_id = s.document_id and a.number = s.number
    where ${where} ${conditions(filter)}`
  const counted = await sql<{ total: number }>`select count(*) as total ${fitting}`.execute(store)
  const { rows } = await sql<FoundArticle>`
    select best.*, d.path, d.text as words from (
      select s.document_id as document, s.number, s.start, s."end", a.title, a.party, a.genre, a.published, a.publisher,
        a.language, ${score} as score ${fitting}
      order by score desc, s.document_id, s.number limit ${page.limit} offset ${page.offset}
    ) best join documents d on d.id = best.document order by best.score desc, best.document, best.number`.execute(store)
  const found = rows.map((row) => {
    const { end, ...rest } = row as FoundArticle & { end: number }
    return { ...rest, words: rest.words.slice(rest.start, end) }
  })
  return { total: counted.rows[0]?.total ?? 0, found }
}

const COLUMNS = ['party', 'genre', 'publisher', 'language'] as const
const FACTS = ['speaker', 'issue'] as const

const isOneOf = (column: RawBuilder<unknown>, values: readonly string[]) =>
  values.length > 0 ? sql`${column} in (${sql.join(values)})` : sql`false`

function conditions(filter: StoredFilter) {
  const parts = [
    ...COLUMNS.flatMap((name) => (filter[name] ? [sql`and ${isOneOf(sql`a.${sql.ref(name)}`, filter[name])}`] : [])),
    ...FACTS.flatMap((kind) =>
      filter[kind]
        ? [
            sql`and exists (select 1 from search_facts f where f.article = s.id and f.kind = ${kind} and ${isOneOf(sql`f.value`, filter[kind])})`,
          ]
        : [],
    ),
    ...(filter.since ? [sql`and a.published >= ${filter.since}`] : []),
    ...(filter.until ? [sql`and substr(a.published, 1, ${filter.until.length}) <= ${filter.until}`] : []),
    ...(filter.addedSince
      ? [sql`and exists (select 1 from documents n where n.id = s.document_id and n.added_at > ${filter.addedSince})`]
      : []),
  ]
  return parts.length > 0 ? sql.join(parts, sql` `) : sql``
}
