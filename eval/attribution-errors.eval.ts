/**
 * Attributions by genre, and the twenty worst errors, over the gold whose texts a developer may look at: the accounts of
 * gold/pairs and the seeds. An error's weight is the length of the words that are given to nobody, or to the wrong one.
 * Errors are shown by place and cause; no words of the texts stand in the report.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Figure, Section } from '../scripts/report.ts'
import type { Attribution } from '../src/model/attribution.ts'
import { overlapOf, type Span } from '../src/text/span.ts'
import { readWhole } from './reading.ts'
import { shared } from './shared.ts'

interface Gold {
  readonly account?: string
  readonly article?: string
  readonly topic_only?: boolean
  readonly source: Span | null
  readonly cue: Span | null
  readonly content: readonly Span[]
  readonly speaker: string | null
  readonly party?: string | null
}
interface Judged {
  readonly name: string
  readonly genre: string
  readonly gold: readonly Gold[]
  readonly found: readonly Attribution[]
  readonly hits: ReadonlyMap<Gold, Attribution>
}

const SEED_GENRES: Readonly<Record<string, string>> = {
  '001': 'en news, composed of two readouts',
  '002c': 'zh readout, a fragment',
  '003': 'en wire report',
  '004': 'en broadcaster article',
}
const WORST = 20
/** Kinds of texts as the interface names them. */
const TEXTS: Readonly<Record<string, string>> = {
  readout: 'readout',
  'readout, a fragment': 'fragment',
  'news, composed of two readouts': 'composed',
  'wire report': 'wire',
  'broadcaster article': 'broadcaster',
}

const sizeOf = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0)
const common = (a: readonly Span[], b: readonly Span[]): number =>
  a.reduce((sum, one) => sum + b.reduce((own, other) => own + overlapOf(one, other), 0), 0)
const agreement = (a: readonly Span[], b: readonly Span[]): number =>
  common(a, b) / (sizeOf(a) + sizeOf(b) - common(a, b) || 1)
const meets = (gold: Gold, { cue }: Attribution): boolean => !gold.cue || common([gold.cue], cue) > 0

function judge(name: string, genre: string, text: string, gold: readonly Gold[]): Judged {
  const found = readWhole(name, text).attributions
  const hits = new Map<Gold, Attribution>()
  const used = new Set<Attribution>()
  for (const one of gold) {
    const hit = found.find(
      (other) => !used.has(other) && meets(one, other) && agreement(one.content, other.content) >= 0.5,
    )
    if (!hit) continue
    used.add(hit)
    hits.set(one, hit)
  }
  return { name, genre, gold, found, hits }
}

function loadAll(): Judged[] {
  const pairs = join(shared, 'gold/pairs')
  const seeds = join(shared, 'seeds')
  const marked: Gold[] = JSON.parse(readFileSync(join(shared, 'gold/seed-attributions.json'), 'utf8')).attributions
  const articles: { id: string; seed: string; start: number; end: number }[] = JSON.parse(
    readFileSync(join(shared, 'gold/seed-inventory.json'), 'utf8'),
  ).articles
  const ofPairs = readdirSync(pairs, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => {
      const all: Gold[] = JSON.parse(readFileSync(join(pairs, name, 'annotations.json'), 'utf8')).attributions
      return (['us', 'cn'] as const).map((account) =>
        judge(
          `${name}/${account}.txt`,
          account === 'us' ? 'en readout' : 'zh readout',
          readFileSync(join(pairs, name, `${account}.txt`), 'utf8'),
          all.filter((one) => one.account === account && !one.topic_only),
        ),
      )
    })
  const ofSeeds = Object.entries(SEED_GENRES).flatMap(([id, genre]) => {
    const article = articles.find((one) => one.id === id)
    const file = readdirSync(seeds).find((one) => article && basename(one).startsWith(article.seed))
    if (!article || !file) return []
    const text = readFileSync(join(seeds, file), 'utf8').slice(article.start, article.end)
    const back = ({ start, end }: Span): Span => ({ start: start - article.start, end: end - article.start })
    const own = marked
      .filter((one) => one.article === id)
      .map((one) => ({
        ...one,
        source: one.source && back(one.source),
        cue: one.cue && back(one.cue),
        content: one.content.map(back),
      }))
    return [judge(`seed ${id}`, genre, text, own)]
  })
  return [...ofPairs, ...ofSeeds]
}

interface Fault {
  readonly weight: number
  readonly where: string
  readonly what: string
  readonly why: string
}

function faultsOf({ name, gold, found, hits }: Judged): Fault[] {
  const right = new Set(hits.values())
  const at = (spans: readonly Span[]) => `${name} ${spans[0]?.start ?? '?'}–${spans.at(-1)?.end ?? '?'}`
  const missed = gold
    .filter((one) => !hits.has(one))
    .map((one): Fault => {
      const near = found.find((other) => one.cue && meets(one, other))
      const around = found.find((other) => common(one.content, other.content) > 0.5 * sizeOf(one.content))
      const gap = near ? sizeOf(one.content) - sizeOf(near.content) : 0
      return {
        weight: near ? Math.abs(gap) : sizeOf(one.content),
        where: at(one.content),
        what: near ? 'borders of the content' : 'not found',
        why: near
          ? `the verb is read (${near.rule}); its content is ${Math.abs(gap)} characters too ${gap > 0 ? 'short' : 'long'}`
          : around
            ? `lies inside what another verb says (${around.rule}); ${one.cue ? 'its own verb is not read' : 'a part without a verb of its own'}`
            : one.source === null
              ? 'the source is dropped, and nothing before it is carried over'
              : one.cue === null
                ? 'no verb: the ground (a turn, a numbered point) is not seen'
                : 'no rule reads the verb with this source: noun of saying, scattered or damaged words',
      }
    })
  const extra = found
    .filter((one) => !right.has(one) && !gold.some((other) => other.cue && meets(other, one)))
    .map(
      (one): Fault => ({
        weight: sizeOf(one.content) / 2,
        where: at(one.content),
        what: 'not in gold',
        why: `read by ${one.rule}${one.confidence === null ? '' : `, confidence ${one.confidence.toFixed(2)}`}`,
      }),
    )
  return [...missed, ...extra]
}

export default async function measure(): Promise<Section> {
  const documents = loadAll()
  const genres = [...Map.groupBy(documents, ({ genre }) => genre)].sort(([a], [b]) => a.localeCompare(b))
  const figures: Figure[] = []
  const rows = genres.map(([genre, own]) => {
    const [gold, found, hit] = [
      own.flatMap((one) => one.gold),
      own.flatMap((one) => one.found),
      own.flatMap((one) => [...one.hits]),
    ]
    figures.push({
      ...{ what: 'attributions', language: genre.startsWith('en ') ? 'en' : 'zh', texts: TEXTS[genre.slice(3)]! },
      ...{ cases: gold.length, P: (100 * hit.length) / found.length, R: (100 * hit.length) / gold.length },
      F1: (200 * hit.length) / (gold.length + found.length),
    })
    return `| ${genre} | ${gold.length} | ${found.length} | ${percent(hit.length, found.length)} | ${percent(hit.length, gold.length)} | ${percent(2 * hit.length, gold.length + found.length)} |`
  })
  const faults = documents.flatMap(faultsOf).sort((a, b) => b.weight - a.weight)
  return {
    title: 'Attribution by genre, and the twenty worst errors',
    command: 'npm run eval -- attribution-errors',
    body: `News at large stands under attribution-en (PolNeAR dev, whose texts are not looked at).

| genre | gold | read | P | R | F1 |
|---|---|---|---|---|---|
${rows.join('\n')}

The ${WORST} worst of ${faults.length}, by the characters given to nobody or to too many (offsets within the text):

| place | characters | error | because |
|---|---|---|---|
${faults
  .slice(0, WORST)
  .map(({ where, weight, what, why }) => `| ${where} | ${weight.toFixed(0)} | ${what} | ${why} |`)
  .join('\n')}`,
    figures,
  }
}

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : ((100 * part) / whole).toFixed(1))
