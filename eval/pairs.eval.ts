import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Figure, Measure } from '../scripts/report.ts'
import type { Reading } from '../src/model/reading.ts'
import { readWholeFile } from './reading.ts'
import { shared } from './shared.ts'

/** What score-pair.mjs prints for one layer. */
interface LayerScore {
  readonly P: number
  readonly R: number
  readonly predicted: number
  readonly gold: number
  readonly [detail: string]: number
}
type Scores = Readonly<Record<'commitments' | 'mechanisms' | 'positions', LayerScore>>

const LAYERS = ['commitments', 'mechanisms', 'positions'] as const
const SIDES = { both: ['us.txt', 'cn.txt'], us: ['us.txt'], cn: ['cn.txt'] } as const
const pairs = join(shared, 'gold/pairs')

/** Scores a pair's readings; of a side that is not wanted the gold is left out, too. */
function score(pair: string, side: keyof typeof SIDES, folder: string): Scores {
  const gold = join(pairs, pair)
  const readings = join(folder, 'readings.jsonl')
  const comparison = join(folder, 'comparison.json')
  const scored = side === 'both' ? gold : copyOneSide(gold, side, folder)
  const read: Reading[] = SIDES[side].map((name) => readWholeFile(join(gold, name)))
  writeFileSync(readings, read.map((reading) => JSON.stringify(reading)).join('\n'))
  writeFileSync(comparison, JSON.stringify({ points: [], coverage: {} }))
  const printed = execFileSync('node', [
    join(shared, 'eval/score-pair.mjs'),
    ...['--gold', scored, '--comparison', comparison, '--readings', readings, '--json'],
  ])
  return JSON.parse(printed.toString())
}

/** The gold of one side in a folder of its own, as score-pair.mjs wants it. */
function copyOneSide(gold: string, side: string, folder: string): string {
  const script = `const fs = require('fs'); const [gold, side, to] = process.argv.slice(1); const a = JSON.parse(fs.readFileSync(gold + '/annotations.json', 'utf8'));
for (const kind of ['commitments', 'mechanisms', 'positions', 'attributions']) a[kind] = a[kind].filter((x) => x.account === side);
fs.writeFileSync(to + '/annotations.json', JSON.stringify(a)); fs.copyFileSync(gold + '/sentences.json', to + '/sentences.json')`
  execFileSync('node', ['-e', script, gold, side, folder])
  return folder
}

/** Adds hits up over pairs: shares are turned back into counts. */
function sum(scores: readonly Scores[], layer: (typeof LAYERS)[number]) {
  let [hitP, predicted, hitR, gold] = [0, 0, 0, 0]
  const details: Record<string, { sum: number; weight: number }> = {}
  for (const { [layer]: one } of scores) {
    hitP += (one.P * one.predicted) / 100
    predicted += one.predicted
    hitR += (one.R * one.gold) / 100
    gold += one.gold
    for (const [name, value] of Object.entries(one))
      if (name.endsWith('Right') && value !== null) {
        details[name] ??= { sum: 0, weight: 0 }
        details[name].sum += value * one.gold
        details[name].weight += one.gold
      }
  }
  const share = (a: number, b: number) => (b === 0 ? '–' : ((100 * a) / b).toFixed(1))
  const more = Object.entries(details).map(
    ([name, d]) => `${name.replace('Right', '')} ${share(d.sum / 100, d.weight)}`,
  )
  const line = `| ${predicted} | ${gold} | ${share(hitP, predicted)} | ${share(hitR, gold)} | ${more.join(', ') || '–'} |`
  return { line, gold, P: (100 * hitP) / predicted, R: (100 * hitR) / gold }
}

const measure: Measure = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'readout-pairs-'))
  try {
    const names = readdirSync(pairs, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
    const figures: Figure[] = []
    const rows = (Object.keys(SIDES) as (keyof typeof SIDES)[]).flatMap((side) => {
      const scores = names.map((name) => score(name, side, folder))
      return LAYERS.flatMap((layer) => {
        const { line, gold: cases, P, R } = sum(scores, layer)
        if (side !== 'both')
          figures.push({ what: layer, language: side === 'us' ? 'en' : 'zh', texts: 'readout', cases, P, R })
        return [
          ...(side === 'both'
            ? []
            : names.map((name, i) => `| ${side} | ${name} | ${layer} ${sum([scores[i]!], layer).line}`)),
          `| ${side} | all | ${layer} ${line}`,
        ]
      })
    })
    return {
      title: 'Commitments, mechanisms, positions on pairs of accounts',
      command: 'npm run eval -- pairs',
      body: `Scored by score-pair.mjs: one-to-one within an account, character Jaccard of at least 0.3 or one inside the other; P over all that was read (a hit on any gold), R over core gold for commitments, over all gold otherwise. "Right" is the share among hits.

| account | pair | layer | read | gold | P | R | right, of hits |
|---|---|---|---|---|---|---|---|
${rows.join('\n')}`,
      figures,
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
export default measure
