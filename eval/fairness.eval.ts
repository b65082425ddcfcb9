import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Measure } from '../scripts/report.ts'
import { type Pair, putParties, unfairLayers } from '../spec/swap.ts'
import { loadLexicon } from '../src/lexicon/load-lexicon.ts'
import { parties } from '../src/lexicon/tables/party.ts'
import { unpackArchive } from './archives.ts'
import { readWhole } from './reading.ts'

const READOUTS = 500
/** Two parties that stand in for those of a readout, in both orders. */
const STAND_INS = ['NOR', 'DNK'] as const

/** The texts of readouts in the archive, without front matter and hard line breaks, in the order of their names. */
function readoutsOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /readout/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) =>
      readFileSync(path, 'utf8')
        .replace(/^---[\s\S]*?---\n/, '')
        .replace(/([^\n])\n(?!\n|\s*[-*] )\s*/g, '$1 ')
        .replace(/ {2,}/g, ' '),
    )
}

const measure: Measure = async () => {
  const folder = unpackArchive('whitehouse')
  const rows = loadLexicon().rows(parties)
  const row = (code: string) => rows.find((one) => one.code === code)!
  const pair: Pair = [row(STAND_INS[0]), row(STAND_INS[1])]
  const back: Pair = [pair[1], pair[0]]
  let done = 0
  const unfair: Record<string, number> = {}
  let fair = 0
  for (const text of readoutsOf(folder)) {
    if (done === READOUTS) break
    if (STAND_INS.some((code) => text.includes(row(code).en[0]!) || text.includes(row(code).people[0]!))) continue
    const counts = new Map<string, number>()
    for (const { party, kind } of readWhole('a', text).mentions)
      if (party && party !== 'both' && kind !== 'place') counts.set(party, (counts.get(party) ?? 0) + 1)
    const [first, second] = [...counts].sort((a, b) => b[1] - a[1]).map(([code]) => row(code))
    if (!first || !second) continue
    done++
    const one = putParties(text, [first, second], pair)
    const other = putParties(one, pair, back)
    const layers = unfairLayers(readWhole('a', one), readWhole('b', other), pair)
    if (layers.length === 0) fair++
    for (const { layer, wanted, read } of layers) {
      unfair[layer] = (unfair[layer] ?? 0) + 1
      if (process.env.READOUT_EVAL_WRONG) console.log(`${layer}\n  ${wanted}\n  ${read}`)
    }
  }
  return {
    title: 'Fairness: the two parties of a readout swapped',
    command: 'npm run eval -- fairness',
    body: `In each of ${done} readouts of the archive the two parties named most stand as ${pair[0].en[0]} and ${pair[1].en[0]}, then the other way round; the second reading must be the first with the two swapped, in every field of attributions, meetings, commitments, mechanisms, positions and formulas (lists of parties as sets).

| readouts | fair | share | layers that differ |
|---|---|---|---|
| ${done} | ${fair} | ${((100 * fair) / done).toFixed(1)} | ${
      Object.entries(unfair)
        .map(([layer, count]) => `${layer} ${count}`)
        .join(', ') || 'none'
    } |`,
    figures: [{ what: 'fairness', language: 'en', texts: 'readout', cases: done, right: (100 * fair) / done }],
  }
}
export default measure
