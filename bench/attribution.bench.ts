/**
 * How fast is each language read with attribution, on one core, and where does the time go; how long does the model take to
 * load; how much memory does a process take that reads?
 */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { shared } from '../eval/shared.ts'
import type { Section } from '../scripts/report.ts'
import type { LanguageAnnotators } from '../src/annotate/annotator.ts'
import { decodeModel } from '../src/annotate/en/attribution/model/weights-file.ts'
import { languages } from '../src/annotate/languages.ts'
import { readText, type UnreadDocument } from '../src/annotate/read-text.ts'
import { ingestBytes } from '../src/ingest/ingest.ts'
import { loadLexicon } from '../src/lexicon/load-lexicon.ts'

const ROUNDS = 5
const BYTES = 500_000
/** What attribution needs: names and what they refer to, and itself. */
const NEEDED = /\/(?:names|attribution)$/

export default async function measure(): Promise<Section> {
  const lexicon = loadLexicon()
  const bytes = lexicon.model('en/attribution.bin')
  if (bytes) decodeModel(bytes)
  const load = bytes ? time(() => decodeModel(bytes)) : 0
  const rows: string[] = []
  const shares: string[] = []
  for (const [language, folder] of [
    ['en', readoutsOf('us.txt')],
    ['zh', readoutsOf('cn.txt')],
  ] as const) {
    const size = folder.reduce((sum, { length }) => sum + length, 0)
    const documents = Array.from({ length: Math.ceil(BYTES / size) }, () =>
      folder.map(({ document }) => document),
    ).flat()
    const total = size * Math.ceil(BYTES / size)
    const spent = new Map<string, number>()
    const attributed = best(() =>
      readAll(
        documents,
        timed(spent, (id) => NEEDED.test(id)),
      ),
    )
    const whole = best(() =>
      readAll(
        documents,
        timed(spent, () => true),
      ),
    )
    rows.push(`| ${language} | ${rate(total, attributed)} | ${rate(total, whole)} |`)
    for (const [id, took] of [...spent].sort((a, b) => b[1] - a[1]))
      shares.push(`| ${id} | ${rate(total, took)} | ${((100 * took) / whole).toFixed(0)} |`)
  }
  function readAll(documents: readonly UnreadDocument[], known: readonly LanguageAnnotators[]) {
    for (const document of documents) readText(document, lexicon, known)
  }
  return {
    title: 'Attribution, and every annotator',
    command: 'npm run bench -- attribution',
    body: [
      `The accounts of gold/pairs, over and over to ${BYTES / 1000} kB a language; one core, best of ${ROUNDS}. Attribution: sentences, names and attribution. Goals: 0.5 MB/s with attribution, 0.4 MB/s for everything, model loaded in 150 ms, 300 MB.`,
      ['| language | with attribution, MB/s | everything, MB/s |', '|---|---|---|', ...rows].join('\n'),
      `Model: ${((bytes?.length ?? 0) / 1e6).toFixed(2)} MB, unpacked in ${load.toFixed(0)} ms. Memory of a new process that reads the pairs once: ${memoryOfReading()} MB; of it ${memoryOfReading('--version')} MB for the program before it reads.`,
      ['| annotator | MB/s | % of the reading |', '|---|---|---|', ...shares].join('\n'),
    ].join('\n\n'),
  }
}

/** Annotators that add to `spent` what they take; those that `wanted` turns down are left out. */
const timed = (spent: Map<string, number>, wanted: (id: string) => boolean): LanguageAnnotators[] =>
  languages.map(({ language, annotators }) => ({
    language,
    annotators: annotators
      .filter(({ id }) => wanted(id))
      .map(({ id, annotate }) => {
        let last = 0
        return {
          id,
          annotate(passage) {
            const begun = performance.now()
            const layers = annotate(passage)
            last += performance.now() - begun
            spent.set(id, last)
            return layers
          },
        }
      }),
  }))

const rate = (bytes: number, ms: number): string => (bytes / 1000 / ms).toFixed(2)

const best = (run: () => void): number => Math.min(...Array.from({ length: ROUNDS }, () => time(run)))

function time(run: () => unknown): number {
  const begun = performance.now()
  run()
  return performance.now() - begun
}

function readoutsOf(name: string): { document: UnreadDocument; length: number }[] {
  const pairs = join(shared, 'gold/pairs')
  return readdirSync(pairs, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => {
      const bytes = readFileSync(join(pairs, entry.name, name))
      const { document, source, cuts, problems } = ingestBytes(bytes, name).documents[0]!
      return { document: { document, text: source.text, cuts, problems }, length: bytes.length }
    })
}

/** Says at the end of a process how much memory it took at most. */
const TELL = `data:text/javascript,process.on('exit',()=>console.error('most memory '+Math.round(process.resourceUsage().maxRSS/1000)+' MB'))`

/** The most memory, in MB, that `readout read` of the pairs (or `readout OPTION`) took. */
function memoryOfReading(option?: string): string {
  const cli = join(import.meta.dirname, '../bin/readout.mjs')
  const asked = option ? [option] : ['read', join(shared, 'gold/pairs'), '--json']
  const { stderr } = spawnSync(process.execPath, ['--import', TELL, cli, ...asked], {
    maxBuffer: 1 << 28,
    encoding: 'utf8',
  })
  return /most memory (?<mb>\d+) MB/.exec(stderr)?.groups?.mb ?? 'unknown'
}
