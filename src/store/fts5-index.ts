import { sql } from 'kysely'
import type { SearchExpression, SearchPhrase } from './search-expression.ts'
import type { TokenIndex } from './token-index.ts'

/** The index in SQLite: FTS5 over our own tokens. A word of the title counts as three. */
export const fts5Index: TokenIndex = {
  async create(store) {
    await sql`create virtual table search_tokens using fts5(title, body, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0')`.execute(
      store,
    )
  },
  async put(store, article, { title, body }) {
    await sql`insert into search_tokens (rowid, title, body) values (${article}, ${title}, ${body})`.execute(store)
  },
  async remove(store, document) {
    await sql`delete from search_tokens where rowid in (select id from search_articles where document_id = ${document})`.execute(
      store,
    )
  },
  async ask(_, expression) {
    return {
      from: sql`(select rowid as id, -bm25(search_tokens, 3.0, 1.0) as score from search_tokens where search_tokens match ${print(expression)}) t`,
      where: sql`true`,
      score: sql<number>`t.score`,
    }
  },
}

const printPhrase = ({ tokens, open }: SearchPhrase): string => `"${tokens.join(' ')}"${open ? '*' : ''}`

/** An expression in FTS5's words. */
function print(expression: SearchExpression): string {
  switch (expression.kind) {
    case 'phrase':
      return printPhrase(expression.phrase)
    case 'near':
      return `NEAR(${expression.phrases.map(printPhrase).join(' ')}, ${expression.distance})`
    case 'except':
      return `(${print(expression.wanted)} NOT ${print(expression.unwanted)})`
    default:
      return `(${expression.parts.map(print).join(` ${expression.kind.toUpperCase()} `)})`
  }
}
