import { sql } from 'kysely'
import { openStore } from '../../../store/open-store.ts'
import { isPostgres, type Store } from '../../../store/store.ts'

/** Queries whose rows, sorted, say what a collection holds; moments of adding and row numbers are left out. */
const queries = (store: Store): Readonly<Record<string, string>> => ({
  documents: 'select id, path, origin, raw, text, edits from documents',
  origins: 'select document_id, path, sha256 from origins',
  readings: 'select document_id, version, layers from readings',
  articles: 'select * from articles',
  problems: 'select path, document_id, problem from problems',
  extracts: 'select * from extracts',
  pages: 'select document_id, sha256 from pages',
  index:
    'select a.document_id, a.number, a.start, a."end", f.kind, f.value from search_articles a left join search_facts f on f.article = a.id',
  tokens: `select a.document_id, a.number, (select count(*) from search_tokens t where t.${isPostgres(store) ? 'id' : 'rowid'} = a.id) as rows from search_articles a`,
  versions: 'select * from search_versions',
})

/** What a collection holds, table by table, as sorted lines: two with the same dump are the same, whatever keeps them. */
export async function dumpCollection(location: string): Promise<Record<string, string[]>> {
  const store = await openStore(location)
  const dump: Record<string, string[]> = {}
  for (const [name, query] of Object.entries(queries(store))) {
    const { rows } = await sql.raw(query).execute(store)
    dump[name] = rows.map((row) => JSON.stringify(row)).sort()
  }
  await store.destroy()
  return dump
}

/** The lines that only one of two dumps has, each with its table and cut short; none: the collections are the same. */
export function compareDumps(a: Record<string, string[]>, b: Record<string, string[]>): string[] {
  const missing = (from: Record<string, string[]>, other: Record<string, string[]>) =>
    Object.entries(from).flatMap(([table, lines]) => {
      const known = new Set(other[table])
      return lines.filter((line) => !known.has(line)).map((line) => `${table}: ${line.slice(0, 300)}`)
    })
  const lengths = Object.keys(a).filter((table) => a[table]!.length !== b[table]?.length)
  return [...lengths, ...missing(a, b).map((line) => `- ${line}`), ...missing(b, a).map((line) => `+ ${line}`)]
}
