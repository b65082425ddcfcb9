/** What the seeds' documents hold, against the inventory: borders, title, publisher, date, language, genre, party, wholeness. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Measure } from '../scripts/report.ts'
import { ingestBytes } from '../src/ingest/ingest.ts'
import type { Article } from '../src/model/article.ts'
import { titleOf } from '../src/model/reading.ts'
import { toRawOffsets } from '../src/pipeline/raw-offsets.ts'
import { readDocument } from '../src/pipeline/read-paths.ts'
import { overlapOf, type Span } from '../src/text/span.ts'
import { lexicon } from './reading.ts'
import { shared } from './shared.ts'

interface GoldArticle extends Span {
  readonly id: string
  readonly seed: string
  readonly title: string | null
  readonly language: string
  readonly publisher: string | null
  readonly agency?: string | null
  readonly headerDate: string | null
  readonly datelineDate?: string | null
  readonly publicationDate: string | null
  readonly eventDate?: string | null
  readonly genre: string
  readonly account: string
}
interface Defect {
  readonly id: string
  readonly span: Span & { readonly seed: string }
  readonly type: string
}

/** The inventory describes genres in words; these are the ones that they begin with, and ours. */
const GENRES: readonly (readonly [RegExp, Article['genre']])[] = [
  [/^party-newspaper commentary|^commentary/, 'commentary'],
  [/^news report|^broadcaster/, 'news'],
  [/^speech/, 'speech'],
  [/^briefing/, 'press-conference'],
  [/readout/, 'readout'],
]
const PARTIES: readonly (readonly [RegExp, string | null])[] = [
  [/^PRC/, 'CHN'],
  [/^(?:mixed|third-party)/, null],
]
const same = (a: string | null | undefined, b: string | null | undefined): boolean => (a ?? null) === (b ?? null)
const tick = (right: boolean, shown: unknown): string => `${right ? 'right' : 'OTHER'}: ${shown ?? 'none'}`

const measure: Measure = async () => {
  const { articles, defects }: { articles: GoldArticle[]; defects: Defect[] } = JSON.parse(
    readFileSync(join(shared, 'gold/seed-inventory.json'), 'utf8'),
  )
  const seeds = join(shared, 'seeds')
  const rows: string[] = []
  const noticed = new Map<string, { all: number; seen: number }>()
  for (const file of readdirSync(seeds).sort()) {
    const seed = file.slice(0, 3)
    const [document] = ingestBytes(readFileSync(join(seeds, file)), file).documents
    if (!document) continue
    const { reading, map } = readDocument(document, lexicon)
    const raw = toRawOffsets(reading, map)
    for (const gold of articles.filter((one) => one.seed === seed)) {
      const index = raw.articles.findIndex(({ span }) => overlapOf(span, gold) > 0.5 * (gold.end - gold.start))
      const found = raw.articles[index]
      if (!found) {
        rows.push(`| ${gold.id} | not found | | | | | | |`)
        continue
      }
      const genre = GENRES.find(([words]) => words.test(gold.genre))?.[1] ?? null
      const party = PARTIES.find(([words]) => words.test(gold.account))?.[1] ?? null
      const off = [found.span.start - gold.start, found.span.end - gold.end]
      const dates = [gold.publicationDate, gold.headerDate, gold.datelineDate, gold.eventDate]
      const publisher = gold.publisher?.replace(/ \(.*/, '') ?? (gold.agency === '新华社' ? 'Xinhua' : null)
      rows.push(
        `| ${gold.id} | ${tick(
          off.every((by) => Math.abs(by) <= 2),
          off.join('/'),
        )} | ${tick((titleOf(reading, index) !== null) === (gold.title !== null), titleOf(reading, index) === null ? null : 'given')} | ${tick(gold.language.startsWith(found.language), found.language)} | ${tick(same(found.genre, genre), found.genre)} | ${tick(same(found.publisher, publisher), found.publisher)} | ${tick(found.published === null ? dates.every((date) => !date) : dates.includes(found.published), found.published)} | ${tick(same(found.party, party), found.party)} | ${tick(found.complete === (gold.id !== '002c'), found.complete ? 'whole' : 'fragment')} |`,
      )
    }
    for (const { span, type } of defects.filter((one) => one.span.seed === seed)) {
      const count = noticed.get(type) ?? { all: 0, seen: 0 }
      const seen =
        map.edits.some(
          (edit) =>
            (edit.rule !== 'repair/half-width' || type === 'punctuation_normalised') &&
            edit.raw.start <= span.end &&
            span.start <= edit.raw.end,
        ) || raw.problems.some((problem) => problem.span && overlapOf(problem.span, span) > 0)
      noticed.set(type, { all: count.all + 1, seen: count.seen + (seen ? 1 : 0) })
    }
  }
  const total = [...noticed.values()].reduce((sum, one) => ({ all: sum.all + one.all, seen: sum.seen + one.seen }))
  return {
    title: 'Articles and their metadata',
    command: 'npm run eval -- articles',
    body: `Borders may be two characters off; a date is right when it is one that the inventory gives. A fragment whose head stands on another page has lost what tells its day and its kind: both stay unknown.

| article | borders (off by) | title | language | genre | publisher | published | party | whole |
|---|---|---|---|---|---|---|---|---|
${rows.join('\n')}

Of ${total.all} defects ${total.seen} are put right or marked at their place. What only another text, or the meaning, could tell (a wrong character that makes a word, a translation's choice) is not:

| defect | in the inventory | put right or marked |
|---|---|---|
${[...noticed].map(([type, { all, seen }]) => `| ${type} | ${all} | ${seen} |`).join('\n')}`,
  }
}
export default measure
