/** How long do a stored pair's comparison, linking both archives, and linking one document more take? */
import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { lexicon } from '../eval/reading.ts'
import { shared } from '../eval/shared.ts'
import type { Measure } from '../scripts/report.ts'
import { openCollection } from '../src/pipeline/collection.ts'
import { compareReadings } from '../src/pipeline/compare-readings.ts'
import { archives, archivesPlace, printMemory, runReadout } from './archives.ts'

const TIMES = 20
const ONE_MORE = `---
title: Readout of a call between the foreign ministers of Japan and France
date: 2025-05-20
---

Japanese Foreign Minister Takeshi Iwaya spoke by phone with French Foreign Minister Jean-Noël Barrot today. The two ministers agreed to establish a working group on fisheries and to hold its first meeting by the end of 2025.
`

/** Median milliseconds to load two stored accounts and compare them, for each pair of gold. */
async function timeComparisons(folder: string): Promise<string[]> {
  const pairs = join(shared, 'gold/pairs')
  const collection = await openCollection(join(folder, 'pairs.readout'), lexicon)
  try {
    const rows: string[] = []
    for (const name of readdirSync(pairs, { withFileTypes: true })
      .filter((one) => one.isDirectory())
      .map((one) => one.name)
      .sort()) {
      await collection.add(['us.txt', 'cn.txt'].map((file) => join(pairs, name, file)))
      const ids = (await collection.documents()).filter(({ path }) => path.includes(name)).map(({ id }) => id)
      const times: number[] = []
      for (let time = 0; time < TIMES; time++) {
        const begun = performance.now()
        const [a, b] = await Promise.all(ids.map((id) => collection.reading(id)))
        compareReadings({ reading: a!, article: 0 }, { reading: b!, article: 0 }, lexicon, 'en')
        times.push(performance.now() - begun)
      }
      times.sort((a, b) => a - b)
      rows.push(`| ${name} | ${times[TIMES / 2]!.toFixed(0)} | ${times.at(-1)!.toFixed(0)} |`)
    }
    return rows
  } finally {
    await collection.close()
  }
}

const measure: Measure = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'readout-bench-link-'))
  try {
    const compared = await timeComparisons(folder)
    await runReadout('add', '--collection', archivesPlace, ...archives)
    const copy = join(folder, 'archives.readout')
    copyFileSync(archivesPlace, copy)
    const database = new DatabaseSync(copy)
    database.exec('DELETE FROM extracts')
    database.close()
    const one = join(folder, 'one-more.md')
    writeFileSync(one, ONE_MORE)
    const place = ['--collection', copy]
    const rows: string[] = []
    const time = async (what: string, ...words: readonly string[]) => {
      const { seconds, memory } = await runReadout(...words, ...place)
      rows.push(`| ${what} | ${seconds.toFixed(1)} | ${printMemory(memory)} |`)
    }
    await time('linked from nothing: `readout meetings`', 'meetings', '--json')
    await time('linked already: `readout meetings`', 'meetings', '--json')
    await time('linked already: `readout follow`', 'follow', '--json')
    await time('linked already: `readout mechanisms`', 'mechanisms', '--json')
    await time('one document more: `readout add`', 'add', one)
    await time('then `readout meetings`', 'meetings', '--json')
    return {
      title: 'Linking',
      command: 'npm run bench -- link',
      body: `Two stored accounts loaded and compared, ${TIMES} times, milliseconds. Goal: under 100.

| pair | median | longest |
|---|---|---|
${compared.join('\n')}

Both archives in one collection, every extract taken out before the first command; each command is a process of its own, its start and the answer as JSON included. Goals: from nothing under 300 s, one document more under 2 s beyond what the same commands take without it, under 1,500 MB.

| | s | most memory |
|---|---|---|
${rows.join('\n')}`,
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
export default measure
