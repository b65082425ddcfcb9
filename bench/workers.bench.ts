/** How much faster is a queue read by 2 and 3 workers than by one, and what does PostgreSQL cost against a file? */
import { cpSync, globSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { unpackArchive } from '../eval/archives.ts'
import type { Measure } from '../scripts/report.ts'
import { startPostgres } from '../src/store/testing/start-postgres.ts'
import { runReadout } from './archives.ts'

const DOCUMENTS = 1000

const measure: Measure = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'readout-workers-'))
  const postgres = await startPostgres()
  try {
    const documents = join(folder, 'documents')
    mkdirSync(documents)
    const all = globSync('**/*.md', { cwd: unpackArchive('whitehouse') }).sort()
    const step = Math.floor(all.length / DOCUMENTS)
    const picked = all.filter((_, number) => number % step === 0).slice(0, DOCUMENTS)
    for (const name of picked) cpSync(join(unpackArchive('whitehouse'), name), join(documents, basename(name)))
    const rows: string[] = []
    const row = (what: string, seconds: number, before: number) =>
      rows.push(
        `| ${what} | ${seconds.toFixed(1)} | ${(picked.length / seconds).toFixed(0)} | ${(before / seconds).toFixed(2)} |`,
      )
    const alone = await runReadout('add', '--threads', '1', '--collection', join(folder, 'c.readout'), documents)
    row('`readout add --threads 1`, SQLite', alone.seconds, alone.seconds)
    const server = await runReadout('add', '--threads', '1', '--collection', await postgres.create(), documents)
    row('`readout add --threads 1`, PostgreSQL', server.seconds, alone.seconds)
    for (const workers of [1, 2, 3]) {
      const place = ['--collection', await postgres.create()]
      await runReadout('add', '--queue', ...place, documents)
      const begun = performance.now()
      await Promise.all(
        Array.from({ length: workers }, () => runReadout('work', '--until-empty', '--threads', '1', ...place)),
      )
      row(`${workers} × \`readout work --threads 1\``, (performance.now() - begun) / 1000, alone.seconds)
    }
    return {
      title: 'Workers',
      command: 'npm run bench -- workers',
      body: `${picked.length} English documents out of an archive; ${availableParallelism()} cores on one machine, which the workers and the PostgreSQL server share: what more machines give is not measured here.\n\n| | s | documents a second | against the first row |\n|---|---|---|---|\n${rows.join('\n')}`,
    }
  } finally {
    await postgres.end()
    rmSync(folder, { recursive: true })
  }
}
export default measure
