/** How fast is English read, with attribution, on one core; how long does the model take to load; how much memory? */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Section } from '../scripts/report.ts'
import { pairQuotations } from '../src/annotate/common/attribution/quotations.ts'
import { cutSentences } from '../src/annotate/common/sentences.ts'
import { english } from '../src/annotate/en/annotators.ts'
import { readByModel } from '../src/annotate/en/attribution/model/read-by-model.ts'
import { decodeModel } from '../src/annotate/en/attribution/model/weights-file.ts'
import { tokenize } from '../src/annotate/en/tokens.ts'
import { readText } from '../src/annotate/read-text.ts'
import { loadLexicon } from '../src/lexicon/load-lexicon.ts'

const sample = join(import.meta.dirname, '../sample/documents/2025-03-12-ministers-wire.txt')
const ROUNDS = 5
const only = [{ ...english, annotators: english.annotators.filter(({ id }) => id === 'en/attribution') }]

export default async function measure(): Promise<Section> {
  const one = readFileSync(sample, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '')
  const count = Math.ceil(400_000 / one.length)
  const text = Array.from({ length: count }, () => one).join('\n\n')
  const documents = Array.from({ length: count }, () => unread(one))
  const lexicon = loadLexicon()
  const bytes = lexicon.model('en/attribution.bin')
  const load = bytes ? time(() => decodeModel(bytes)) : 0
  const within = { start: 0, end: text.length }
  const sentences = cutSentences(text, within, 0, lexicon, 'en')
  const tokens = sentences.map(({ span }) => tokenize(text, span))
  const quotations = pairQuotations(text, within)
  const steps: [string, () => unknown][] = [
    ['sentences', () => cutSentences(text, within, 0, lexicon, 'en')],
    ['tokens', () => sentences.map(({ span }) => tokenize(text, span))],
    ['quotations', () => pairQuotations(text, within)],
    ['both chains', () => readByModel({ sentences, lexicon }, tokens, quotations)],
    ['reading with attribution only', () => documents.map((one) => readText(one, lexicon, only))],
    ['the whole reading, document by document', () => documents.map((one) => readText(one, lexicon))],
  ]
  const rows = steps.map(([name, run]) => {
    run()
    const best = Math.min(...Array.from({ length: ROUNDS }, () => time(run)))
    return `| ${name} | ${best.toFixed(0)} | ${(text.length / 1000 / best).toFixed(2)} |`
  })
  const memory = process.memoryUsage().rss / 1e6
  return {
    title: 'Attribution, English',
    command: 'npm run bench -- attribution-en',
    body: [
      `${(text.length / 1000).toFixed(0)} kB of wire copy (the sample's, over and over), best of ${ROUNDS}.`,
      ['| step | ms | MB/s |', '| --- | --- | --- |', ...rows].join('\n'),
      `Model: ${((bytes?.length ?? 0) / 1e6).toFixed(2)} MB, unpacked in ${load.toFixed(0)} ms. Memory of the whole process: ${memory.toFixed(0)} MB.`,
    ].join('\n\n'),
  }
}

function time(run: () => unknown): number {
  const begun = performance.now()
  run()
  return performance.now() - begun
}

function unread(text: string) {
  const origin = {
    path: 'bench',
    url: null,
    retrieved: null,
    sha256: '0'.repeat(64),
    bytes: text.length,
    format: 'text',
    encoding: 'utf-8',
    claims: {},
  }
  return {
    document: { id: '0'.repeat(16), path: 'bench', origin },
    text,
    cuts: [{ span: { start: 0, end: text.length }, title: null, complete: true }],
    problems: [],
  }
}
