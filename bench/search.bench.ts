/** How fast is search over both archives, and do both stores find the same? */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Measure } from '../scripts/report.ts'
import { loadLexicon } from '../src/lexicon/load-lexicon.ts'
import { type Collection, openCollection } from '../src/pipeline/collection.ts'
import { restore } from '../src/pipeline/upkeep/backup.ts'
import { startPostgres } from '../src/store/testing/start-postgres.ts'
import { archives, archivesPlace, runReadout } from './archives.ts'

const queries = readFileSync(join(import.meta.dirname, 'queries.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('# '))

interface Times {
  readonly milliseconds: readonly number[]
  readonly totals: readonly number[]
}

/** Each query once, as from a person: the first 20 hits. */
async function time(collection: Collection): Promise<Times> {
  await collection.search('once')
  const milliseconds: number[] = []
  const totals: number[] = []
  for (const query of queries) {
    const begun = performance.now()
    totals.push((await collection.search(query)).total)
    milliseconds.push(performance.now() - begun)
  }
  return { milliseconds, totals }
}

const at = (values: readonly number[], share: number): string => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!.toFixed(0)
}

const measure: Measure = async () => {
  await runReadout('add', '--collection', archivesPlace, ...archives)
  const lexicon = loadLexicon()
  const file = await openCollection(archivesPlace, lexicon)
  const postgres = await startPostgres()
  try {
    const url = await postgres.create()
    const begun = performance.now()
    await restore(archivesPlace, url)
    const restoring = (performance.now() - begun) / 1000
    const server = await openCollection(url, lexicon)
    const [inFile, inServer] = [await time(file), await time(server)]
    await server.close()
    const same = queries.filter((_, number) => inFile.totals[number] === inServer.totals[number]).length
    const row = (name: string, { milliseconds }: Times) =>
      `| ${name} | ${at(milliseconds, 0.5)} | ${at(milliseconds, 0.95)} | ${at(milliseconds, 1)} |`
    const slowest = queries
      .map((query, number) => ({ query, ms: inFile.milliseconds[number]! }))
      .toSorted((a, b) => b.ms - a.ms)
      .slice(0, 5)
      .map(({ query, ms }) => `\`${query}\` ${ms.toFixed(0)} ms`)
    const found = inFile.totals.filter((total) => total > 0).length
    return {
      title: 'Search',
      command: 'npm run bench -- search',
      body: `${queries.length} queries (bench/queries.txt), each once, over both archives; ${found} find something. Milliseconds to the first 20 hits with their snippets and the number of all. Goals in SQLite: median 50, 95th percentile 200.\n\n| | median | 95th percentile | longest |\n|---|---|---|---|\n${row('SQLite', inFile)}\n${row('PostgreSQL (out of an npm package, as it is set there)', inServer)}\n\nAs many hits in both stores: ${same} of ${queries.length} queries. The slowest in SQLite: ${slowest.join(', ')}. Restoring the collection into PostgreSQL, index and all, took ${restoring.toFixed(0)} s.`,
    }
  } finally {
    await file.close()
    await postgres.end()
  }
}
export default measure
