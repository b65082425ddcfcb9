import { DatabaseSync } from 'node:sqlite'

/** Queries whose rows, sorted, say what a collection holds; moments of adding and row numbers are left out. */
const QUERIES: Readonly<Record<string, string>> = {
  documents: 'select id, path, origin, raw, text, edits from documents',
  origins: 'select document_id, path, sha256 from origins',
  readings: 'select document_id, version, layers from readings',
  articles: 'select * from articles',
  problems: 'select path, document_id, problem from problems',
  extracts: 'select * from extracts',
  index:
    'select a.document_id, a.number, a.start, a."end", f.kind, f.value from search_articles a left join search_facts f on f.article = a.id',
  tokens: `select a.document_id, a.number, (select count(*) from search_tokens t where t.rowid = a.id) as rows from search_articles a`,
  versions: 'select * from search_versions',
}

/** What a collection in an SQLite file holds, table by table, as sorted lines: two with the same dump are the same. */
export function dumpCollection(path: string): Record<string, string[]> {
  const database = new DatabaseSync(path, { readOnly: true })
  const dump = Object.fromEntries(
    Object.entries(QUERIES).map(([name, query]) => [
      name,
      database
        .prepare(query)
        .all()
        .map((row) => JSON.stringify(row))
        .sort(),
    ]),
  )
  database.close()
  return dump
}
