/** How long does it take to add both archives, to add them again, and after a word file has changed; what do upkeep and memory take? */
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Measure } from '../scripts/report.ts'
import { archives, archivesPlace, printMemory, removeCollection, runReadout } from './archives.ts'

const measure: Measure = async () => {
  const place = ['--collection', archivesPlace]
  removeCollection(archivesPlace)
  const folder = mkdtempSync(join(tmpdir(), 'readout-bench-'))
  const line = (what: string, { seconds, memory, out }: Awaited<ReturnType<typeof runReadout>>) =>
    `| ${what} | ${seconds.toFixed(1)} | ${printMemory(memory)} | ${out.split(' · ')[0]} |`
  const words = join(folder, 'words')
  const backup = join(folder, 'backup.readout')
  try {
    const rows = [
      line('added', await runReadout('add', ...place, ...archives)),
      line('added again', await runReadout('add', ...place, ...archives)),
    ]
    // A word that only Chinese readings ask for: English documents stay as they are.
    mkdirSync(join(words, 'zh'), { recursive: true })
    writeFileSync(join(words, 'zh/position-cues.tsv'), 'words\tkind\twhere\n坚决抵制\topposition\tcontent\n')
    const changed = await runReadout('add', ...archives, ...place, '--words', words)
    rows.push(line('after a Chinese word file has changed', changed))
    await runReadout('add', ...place, ...archives)
    rows.push(
      line('`readout verify`', await runReadout('verify', ...place)),
      line('`readout backup`', await runReadout('backup', backup, ...place)),
      line('`readout compact`', await runReadout('compact', ...place)),
    )
    const size = statSync(backup).size
    return {
      title: 'Whole archives',
      command: 'npm run bench -- archives',
      body: `Both archives of ../shared/corpora as they came (.tar.xz), one command each, ${availableParallelism()} cores; the collection takes ${Math.round(size / 1e6)} MB. Goals: under 600 s and 1,500 MB; again under 20 s.\n\n| | s | most memory | it said |\n|---|---|---|---|\n${rows.join('\n')}`,
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
export default measure
