import { type RawBuilder, sql } from 'kysely'
import type { SearchExpression, SearchPhrase } from './search-expression.ts'
import type { Store } from './store.ts'
import type { ArticleTokens, TokenIndex } from './token-index.ts'

/**
 * The index in PostgreSQL: a tsvector of our own tokens says which articles hold all words of a phrase, and the tokens
 * themselves, kept with a space on both sides of each, whether they hold the phrase. (A tsvector by itself forgets the
 * places of words after the 16,383rd, and more than 256 of one word.)
 */
export const tsvectorIndex: TokenIndex = {
  async create(store) {
    await sql`create table search_tokens (
      id bigint primary key references search_articles (id) on delete cascade,
      title text collate "C" not null, body text collate "C" not null, words tsvector not null)`.execute(store)
    await sql`create index search_tokens_by_word on search_tokens using gin (words)`.execute(store)
  },
  async put(store, article, tokens) {
    const [title, body] = [` ${tokens.title} `, ` ${tokens.body} `]
    await sql`insert into search_tokens (id, title, body, words)
      values (${article}, ${title}, ${body}, ${vectorOf(tokens)}::tsvector)`.execute(store)
  },
  async remove() {
    // The rows go with those of search_articles.
  },
  async ask(store, expression) {
    const near = await findNear(store, expression)
    const words = [...new Set(wantedPhrases(expression).map(allWords))].join(' | ')
    return {
      from: sql`search_tokens t`,
      where: compile(expression, near),
      score: sql<number>`ts_rank('{0.1, 0.33, 0.33, 1.0}', t.words, ${words}::tsquery, 1)`,
    }
  },
}

/** PostgreSQL takes no longer words than about 2,000 bytes, no more places of one than 256, and no tsvector above 1 MB. */
const MOST = { letters: 500, places: 256, place: 16_383, bytes: 900_000 }

const quote = (token: string): string => `'${token.slice(0, MOST.letters).replaceAll(/['\\]/g, '$&$&')}'`

/** Words with their places in a tsvector's own words, those of the title weighing more: `'talk':1A,5 'trade':2`. */
function vectorOf({ title, body }: ArticleTokens): string {
  const places = new Map<string, string[]>()
  let place = 0
  const add = (tokens: string, weight: string) => {
    for (const token of tokens.split(' ').filter((one) => one !== '')) {
      const own = places.get(token) ?? []
      if (own.length < MOST.places && ++place <= MOST.place) own.push(`${place}${weight}`)
      places.set(token, own)
    }
  }
  add(title, 'A')
  add(body, '')
  const parts: string[] = []
  let bytes = 0
  for (const [token, own] of places) {
    const part = own.length > 0 ? `${quote(token)}:${own.join(',')}` : quote(token)
    bytes += Buffer.byteLength(token) + 2 * own.length + 4
    if (bytes > MOST.bytes) break
    parts.push(part)
  }
  return parts.join(' ')
}

/** All words of a phrase, as a tsquery. */
const allWords = ({ tokens, open }: SearchPhrase): string =>
  `(${tokens.map((token, number) => quote(token) + (open && number === tokens.length - 1 ? ':*' : '')).join(' & ')})`

const holdsAllWords = (phrases: readonly SearchPhrase[]): RawBuilder<boolean> =>
  sql<boolean>`t.words @@ ${phrases.map(allWords).join(' & ')}::tsquery`

function holdsPhrase(phrase: SearchPhrase): RawBuilder<boolean> {
  if (phrase.tokens.length === 1) return holdsAllWords([phrase])
  const pattern = `% ${phrase.tokens.join(' ')}${phrase.open ? '' : ' '}%`
  return sql<boolean>`(${holdsAllWords([phrase])} and (t.title like ${pattern} or t.body like ${pattern}))`
}

type NearExpression = Extract<SearchExpression, { kind: 'near' }>
type NearArticles = ReadonlyMap<NearExpression, readonly number[]>

function compile(expression: SearchExpression, near: NearArticles): RawBuilder<boolean> {
  switch (expression.kind) {
    case 'phrase':
      return holdsPhrase(expression.phrase)
    case 'near': {
      const ids = near.get(expression)!
      return ids.length > 0 ? sql<boolean>`t.id = any(${ids})` : sql<boolean>`false`
    }
    case 'except':
      return sql<boolean>`(${compile(expression.wanted, near)} and not ${compile(expression.unwanted, near)})`
    default: {
      const parts = expression.parts.map((part) => compile(part, near))
      return sql<boolean>`(${sql.join(parts, expression.kind === 'and' ? sql` and ` : sql` or `)})`
    }
  }
}

const childrenOf = (expression: SearchExpression): readonly SearchExpression[] => {
  if (expression.kind === 'except') return [expression.wanted, expression.unwanted]
  return 'parts' in expression ? expression.parts : []
}

/** The phrases that a hit is ranked by. */
function wantedPhrases(expression: SearchExpression): readonly SearchPhrase[] {
  if (expression.kind === 'phrase') return [expression.phrase]
  if (expression.kind === 'near') return expression.phrases
  return (expression.kind === 'except' ? [expression.wanted] : expression.parts).flatMap(wantedPhrases)
}

/** The articles that hold what must stand near, for each such part: PostgreSQL has no words for it. */
async function findNear(store: Store, expression: SearchExpression): Promise<NearArticles> {
  const found = new Map<NearExpression, readonly number[]>()
  const parts = [expression]
  for (let part = parts.pop(); part; part = parts.pop()) {
    parts.push(...childrenOf(part))
    if (part.kind === 'near') found.set(part, await articlesNear(store, part))
  }
  return found
}

/** Articles whose tokens are looked through in one go. */
const BATCH = 500

async function articlesNear(store: Store, { phrases, distance }: NearExpression): Promise<number[]> {
  const ids: number[] = []
  for (let after = -1; ; ) {
    const { rows } = await sql<{ id: number; title: string; body: string }>`
      select t.id, t.title, t.body from search_tokens t
      where ${holdsAllWords(phrases)} and t.id > ${after} order by t.id limit ${BATCH}`.execute(store)
    for (const { id, title, body } of rows)
      if ([title, body].some((tokens) => standNear(tokens.trim().split(' '), phrases, distance))) ids.push(id)
    if (rows.length < BATCH) return ids
    after = rows.at(-1)!.id
  }
}

/** As FTS5's NEAR: some place of each phrase, none ending more than `distance` tokens before the last one's start. */
export function standNear(tokens: readonly string[], phrases: readonly SearchPhrase[], distance: number): boolean {
  const places = phrases.map((phrase) => placesOf(tokens, phrase))
  return places
    .flat()
    .some((last) =>
      places.every((own, number) =>
        own.some((start) => start <= last && last - (start + phrases[number]!.tokens.length) <= distance),
      ),
    )
}

function placesOf(tokens: readonly string[], { tokens: wanted, open }: SearchPhrase): number[] {
  const last = wanted.length - 1
  const fits = (token: string | undefined, number: number) =>
    open && number === last ? token?.startsWith(wanted[number]!) === true : token === wanted[number]
  return tokens.flatMap((_, at) => (wanted.every((__, number) => fits(tokens[at + number], number)) ? [at] : []))
}
