/** Commitments of documents that are not about the party that the gold is about: random ones, judged by reading. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Measure } from '../scripts/report.ts'
import { ingestBytes } from '../src/ingest/ingest.ts'
import type { Reading } from '../src/model/reading.ts'
import { readDocument } from '../src/pipeline/read-paths.ts'
import { unpackArchive } from './archives.ts'
import { lexicon } from './reading.ts'

/** The party that the pairs of gold are about: no document of the sample names it. */
const LEFT_OUT = 'CHN'
const ARCHIVES = { en: 'whitehouse', zh: 'xinwenlianbo' } as const
const EACH = 50
/** Another number, another sample. */
const SEED = Number(process.env.READOUT_EVAL_SEED ?? 5)
/** What a person found, a line a commitment: key, language, right or wrong, what is wrong. */
const VERDICTS = join(import.meta.dirname, 'elsewhere.tsv')

interface Picked {
  readonly key: string
  readonly words: string
}

/** Documents of an archive in an order of their own for each seed. */
const shuffled = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, rank: hash(`${SEED} ${path.slice(path.lastIndexOf('/'))}`) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .map(({ path }) => path)

const hash = (words: string): string => createHash('sha256').update(words).digest('hex').slice(0, 12)

/** One commitment of each article that names two parties at least and not the one left out, till there are enough. */
function pick(language: 'en' | 'zh'): Picked[] {
  const picked: Picked[] = []
  for (const path of shuffled(unpackArchive(ARCHIVES[language]))) {
    if (picked.length >= EACH) break
    for (const document of ingestBytes(readFileSync(path), path).documents) {
      const { reading } = readDocument(document, lexicon)
      for (const article of reading.articles) {
        const inside = ({ span }: { span: { start: number; end: number } }) =>
          span.start >= article.span.start && span.end <= article.span.end
        const parties = new Set(reading.mentions.filter(inside).flatMap(({ party }) => party ?? []))
        const found = reading.commitments.filter(inside)
        if (article.language !== language || found.length === 0) continue
        if (parties.has(LEFT_OUT) || parties.size < 2) continue
        const one =
          found[Number.parseInt(hash(`${SEED} ${path} ${article.span.start}`).slice(0, 6), 16) % found.length]!
        picked.push(asPicked(reading, one))
        break
      }
    }
  }
  return picked.slice(0, EACH)
}

function asPicked(reading: Reading, one: Reading['commitments'][number]): Picked {
  const { text } = reading
  const sentence = reading.sentences.find(({ span }) => span.start <= one.span.start && one.span.start < span.end)!
  const span = text.slice(one.span.start, one.span.end)
  const key = hash(
    `${text.slice(sentence.span.start, sentence.span.end)} ${span} ${one.actors} ${one.strength} ${one.grade}`,
  )
  const said = [one.actors.join('+'), one.act, one.strength, one.grade, one.rule].join(' ')
  return {
    key,
    words: `${key} «${span}» ${said}\n    ${text.slice(Math.max(0, sentence.span.start - 160), sentence.span.end).replaceAll('\n', ' ')}`,
  }
}

const measure: Measure = async () => {
  const verdicts = new Map(
    existsSync(VERDICTS)
      ? readFileSync(VERDICTS, 'utf8')
          .split('\n')
          .filter((line) => line !== '' && !line.startsWith('#'))
          .map((line) => [line.split('\t')[0]!, line.split('\t')[1]!] as const)
      : [],
  )
  const rows = (['en', 'zh'] as const).map((language) => {
    const picked = pick(language)
    if (process.env.READOUT_EVAL_WRONG)
      for (const { key, words } of picked) console.log(`${language} ${verdicts.get(key) ?? 'unjudged'} ${words}`)
    const judged = picked.filter(({ key }) => verdicts.has(key))
    const right = judged.filter(({ key }) => verdicts.get(key) === 'right').length
    const share = judged.length === 0 ? '–' : ((100 * right) / judged.length).toFixed(0)
    return `| ${language} | ${picked.length} | ${judged.length} | ${right} | ${share} |`
  })
  return {
    title: 'Commitments of other parties: random ones, judged by reading',
    command: 'npm run eval -- elsewhere',
    body: `From the archives, one commitment of each article that names two parties at least and not the one that the gold is about. This sample was taken after the last change of rules that other samples had led to. Right: the party, or the two, did bind itself in these words to this, as firmly as is said; wrong: not its own undertaking, another's, or the words begin or end where the sense is lost. The verdicts are kept by a hash of sentence and reading in \`eval/elsewhere.tsv\`; \`READOUT_EVAL_WRONG=1\` prints the sample, \`READOUT_EVAL_SEED=2\` takes another.

| language | picked | judged | right | share |
|---|---|---|---|---|
${rows.join('\n')}`,
  }
}
export default measure
