/** How fast are names found and speakers' references resolved, in each language, and how long does it take to begin? */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Section } from '../scripts/report.ts'
import { names as english } from '../src/annotate/en/names/names.ts'
import { findNames as findEnglish } from '../src/annotate/en/names/terms.ts'
import { readText } from '../src/annotate/read-text.ts'
import { names as chinese } from '../src/annotate/zh/names/names.ts'
import { findNames as findChinese } from '../src/annotate/zh/names/terms.ts'
import { loadLexicon } from '../src/lexicon/load-lexicon.ts'

const documents = join(import.meta.dirname, '../sample/documents')
const ROUNDS = 5
const LANGUAGES = [
  ['English', 'en', '2025-05-20-summit-arvenia.md', english, findEnglish],
  ['Chinese', 'zh', '2025-05-20-summit-hailan.txt', chinese, findChinese],
] as const

export default async function measure(): Promise<Section> {
  const rows = LANGUAGES.map(([shown, language, file, annotator, find]) => {
    const one = readFileSync(join(documents, file), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '')
    const text = Array.from({ length: Math.ceil(300_000 / one.length) }, () => one).join('\n\n')
    const lexicon = loadLexicon()
    const build = time(() => find(lexicon))
    const finder = find(lexicon)
    const reading = readText(
      {
        document: unread,
        text,
        cuts: [{ span: { start: 0, end: text.length }, title: null, complete: true }],
        problems: [],
      },
      lexicon,
      [],
    )
    const sentences = reading.sentences.filter((sentence) => sentence.language === language)
    const passage = {
      text,
      article: reading.articles[0]!,
      sentences,
      allSentences: sentences,
      language,
      layers: { ...reading, mentions: [] },
      lexicon,
    }
    const best = (run: () => unknown) => Math.min(...Array.from({ length: ROUNDS }, () => time(run)))
    const bytes = Buffer.byteLength(text)
    const found = best(() => sentences.map((sentence) => finder(text, sentence)))
    const resolved = best(() => annotator.annotate(passage))
    return `| ${shown} | ${build.toFixed(0)} | ${(bytes / 1000 / found).toFixed(1)} | ${(bytes / 1000 / resolved).toFixed(1)} |`
  })
  return {
    title: 'Names',
    command: 'npm run bench -- names',
    body: `One core; the sample's documents repeated to 300,000 characters; best of ${ROUNDS}. Building reads and checks the word files, too.

| language | to begin, ms | words found, MB/s | with references resolved, MB/s |
|---|---|---|---|
${rows.join('\n')}`,
  }
}

function time(run: () => unknown): number {
  const start = performance.now()
  run()
  return performance.now() - start
}

const unread = {
  id: '0'.repeat(16),
  path: 'bench',
  origin: {
    path: 'bench',
    url: null,
    retrieved: null,
    sha256: '0'.repeat(64),
    bytes: 0,
    format: 'text',
    encoding: 'utf-8',
    claims: {},
  },
}
