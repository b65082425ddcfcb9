import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Measure } from '../scripts/report.ts'
import { compareAccounts } from '../src/link/compare-accounts.ts'
import { lexicon, readWholeFile } from './reading.ts'
import { shared } from './shared.ts'

interface Share {
  readonly P: number
  readonly R: number
  readonly F1: number
}

/** What score-pair.mjs prints of a comparison. */
interface Scores {
  readonly coverage: number
  readonly unread: number
  readonly verdict: { readonly accuracy: number; readonly both: Share }
  readonly link: Share
  readonly both: Share
}

const pairs = join(shared, 'gold/pairs')

function score(pair: string, folder: string): Scores {
  const gold = join(pairs, pair)
  const [a, b] = ['us.txt', 'cn.txt'].map((name) => ({ reading: readWholeFile(join(gold, name)), article: 0 }))
  const comparison = join(folder, 'comparison.json')
  writeFileSync(comparison, JSON.stringify(compareAccounts(a!, b!, lexicon)))
  const scorer = join(shared, 'eval/score-pair.mjs')
  return JSON.parse(execFileSync('node', [scorer, '--gold', gold, '--comparison', comparison, '--json']).toString())
}

/** Two accounts of one meeting, in two languages, against the comparison made by hand. */
const measure: Measure = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'readout-eval-'))
  const names = readdirSync(pairs, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
  const scores = names.map((name) => score(name, folder))
  rmSync(folder, { recursive: true })
  const mean = (of: (scores: Scores) => number) => scores.reduce((sum, one) => sum + of(one), 0) / scores.length
  const columns: readonly (readonly [string, (scores: Scores) => number])[] = [
    ['coverage', (one) => one.coverage],
    ['unread', (one) => one.unread],
    ['verdict accuracy', (one) => one.verdict.accuracy],
    ['link P', (one) => one.link.P],
    ['link R', (one) => one.link.R],
    ['link F1', (one) => one.link.F1],
    ['both P', (one) => one.both.P],
    ['both R', (one) => one.both.R],
  ]
  const row = (name: string, values: readonly number[]) =>
    `| ${name} | ${values.map((value) => value.toFixed(1)).join(' | ')} |`
  return {
    title: 'Two accounts of one meeting compared',
    command: 'npm run eval -- compare',
    body: [
      `| pair | ${columns.map(([name]) => name).join(' | ')} |`,
      `|---|${columns.map(() => '---').join('|')}|`,
      ...names.map((name, at) =>
        row(
          name,
          columns.map(([, of]) => of(scores[at]!)),
        ),
      ),
      row(
        'mean',
        columns.map(([, of]) => mean(of)),
      ),
    ].join('\n'),
    figures: [
      {
        what: 'verdicts',
        language: null,
        texts: 'readout',
        cases: names.length,
        right: mean((one) => one.verdict.accuracy),
      },
      {
        ...{ what: 'links', language: null, texts: 'readout', cases: names.length },
        ...{ P: mean((one) => one.link.P), R: mean((one) => one.link.R), F1: mean((one) => one.link.F1) },
      },
      {
        what: 'both',
        language: null,
        texts: 'readout',
        cases: names.length,
        P: mean((one) => one.both.P),
        R: mean((one) => one.both.R),
      },
    ],
  }
}

export default measure
