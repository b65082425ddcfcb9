/** How long `read` and `compare` take on a pair of readouts, cold and warm, and how many MB a second each language is read. */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { shared } from '../eval/shared.ts'
import type { Measure } from '../scripts/report.ts'
import { ingestBytes } from '../src/ingest/ingest.ts'
import { loadLexicon } from '../src/lexicon/load-lexicon.ts'
import { compareReadings } from '../src/pipeline/compare-readings.ts'
import { readDocument } from '../src/pipeline/read-paths.ts'

const root = join(import.meta.dirname, '..')
const pair = join(shared, 'gold/pairs/2023-11-15-woodside')
const files = [join(pair, 'us.txt'), join(pair, 'cn.txt')] as const

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!
const times = <Result>(count: number, act: () => Result): number[] =>
  Array.from({ length: count }, () => {
    const begun = performance.now()
    act()
    return performance.now() - begun
  })

const cold = (command: string): number =>
  median(
    times(5, () =>
      execFileSync(process.execPath, [join(root, 'bin/readout.mjs'), command, ...files, '--json'], {
        maxBuffer: 1 << 26,
      }),
    ),
  )

/** Documents of one language out of the unpacked pairs and seeds, repeated to about a megabyte. */
function megabyte(language: 'en' | 'zh'): { bytes: Uint8Array; name: string }[] {
  const pairs = join(shared, 'gold/pairs')
  const folders = readdirSync(pairs, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const texts = folders.map(({ name }) => ({
    bytes: readFileSync(join(pairs, name, language === 'en' ? 'us.txt' : 'cn.txt')),
    name: `${name}.txt`,
  }))
  const size = texts.reduce((sum, { bytes }) => sum + bytes.length, 0)
  return Array.from({ length: Math.ceil(1_000_000 / size) }, () => texts).flat()
}

const measure: Measure = async () => {
  const lexicon = loadLexicon()
  const read = (bytes: Uint8Array, name: string) =>
    readDocument(ingestBytes(bytes, name).documents[0]!, lexicon).reading
  const [a, b] = files.map((file) => read(readFileSync(file), file))
  const warmRead = median(times(10, () => files.map((file) => read(readFileSync(file), file))))
  const warmCompare = median(
    times(10, () => compareReadings({ reading: a!, article: 0 }, { reading: b!, article: 0 }, lexicon, 'en')),
  )
  const rates = (['en', 'zh'] as const).map((language) => {
    const texts = megabyte(language)
    const bytes = texts.reduce((sum, text) => sum + text.bytes.length, 0)
    const [took] = times(1, () => texts.map((text) => read(text.bytes, text.name)))
    return `| ${language} | ${(bytes / 1e6).toFixed(1)} | ${(bytes / 1e6 / (took! / 1000)).toFixed(2)} |`
  })
  return {
    title: 'Reading and comparing',
    command: 'npm run bench -- read',
    body: `One pair of readouts (English 6.6 kB, Chinese 7.6 kB); medians. Goals: cold under 1 s, warm under 100 ms.

| | cold, ms (a new process) | warm, ms |
|---|---|---|
| read both | ${cold('read').toFixed(0)} | ${warmRead.toFixed(0)} |
| compare them (warm: once read) | ${cold('compare').toFixed(0)} | ${warmCompare.toFixed(0)} |

All annotators, one core, readouts of about 5 kB each, one after another:

| language | MB | MB a second |
|---|---|---|
${rates.join('\n')}`,
  }
}
export default measure
