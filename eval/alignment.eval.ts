import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Measure } from '../scripts/report.ts'
import { alignSentences, type CutText } from '../src/link/align-sentences.ts'
import { lexicon } from './reading.ts'
import { shared } from './shared.ts'

const folder = join(shared, 'eval/alignment')

/** A file of one sentence a line. */
function load(name: string, encoding: string, language: string): CutText {
  const text = new TextDecoder(encoding).decode(readFileSync(join(folder, name))).replaceAll('\r', '')
  let start = 0
  const sentences = text
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => {
      const span = { start, end: start + line.length }
      start = span.end + 1
      return span
    })
  return { text, sentences, language }
}

/** Links as `1,2|3`; what has no counterpart is no link. */
function goldOf(name: string): Set<string> {
  const lines = readFileSync(join(folder, name), 'utf8').split('\n')
  return new Set(
    lines
      .filter((line) => line.includes('<=>') && !line.includes('omitted'))
      .map((line) =>
        line
          .split('<=>')
          .map((side) => side.trim())
          .join('|'),
      ),
  )
}

/** The words alone, without attributions or issues: hand-aligned English and Chinese, a link right only as a whole. */
const measure: Measure = async () => {
  const golds = readdirSync(folder)
    .filter((name) => name.endsWith('.gold.align'))
    .sort()
  let [hits, predicted, gold] = [0, 0, 0]
  const share = (hit: number, of: number) => ((100 * hit) / Math.max(1, of)).toFixed(1)
  const rows = golds.map((name) => {
    const stem = name.slice(0, -'.gold.align'.length)
    const [en, zh] = ['e', 'c'].map(
      (letter) => readdirSync(folder).find((file) => file.startsWith(stem) && file.endsWith(`${letter}.txt`))!,
    )
    const wanted = goldOf(name)
    const found = alignSentences(load(en!, 'utf-8', 'en'), load(zh!, 'gb18030', 'zh'), lexicon)
      .filter(({ a, b }) => a.length > 0 && b.length > 0)
      .map(({ a, b }) => [a, b].map((side) => side.map((index) => index + 1).join(',')).join('|'))
    const hit = found.filter((link) => wanted.has(link)).length
    hits += hit
    predicted += found.length
    gold += wanted.size
    return `| ${stem} | ${share(hit, found.length)} | ${share(hit, wanted.size)} | ${share(2 * hit, found.length + wanted.size)} |`
  })
  return {
    title: 'Sentences aligned with their translations',
    command: 'npm run eval -- alignment',
    body: [
      '| document | P | R | F1 (strict) |',
      '|---|---|---|---|',
      ...rows,
      `| all | ${share(hits, predicted)} | ${share(hits, gold)} | ${share(2 * hits, predicted + gold)} |`,
    ].join('\n'),
    figures: [
      {
        ...{ what: 'alignment', language: null, texts: 'translation', cases: gold },
        ...{ P: (100 * hits) / predicted, R: (100 * hits) / gold, F1: (200 * hits) / (predicted + gold) },
      },
    ],
  }
}

export default measure
