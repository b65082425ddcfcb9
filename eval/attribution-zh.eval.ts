/**
 * Chinese attributions against the gold pairs (accounts "cn") and the Chinese report in the seeds: an attribution is right
 * when its cue overlaps the gold's (where that has one) and its content has a Jaccard of at least .5; one to one.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Measure } from '../scripts/report.ts'
import { ingestBytes } from '../src/ingest/ingest.ts'
import type { Attribution } from '../src/model/attribution.ts'
import type { Reading } from '../src/model/reading.ts'
import { toRawOffsets } from '../src/pipeline/raw-offsets.ts'
import { readDocument } from '../src/pipeline/read-paths.ts'
import { overlapOf, type Span } from '../src/text/span.ts'
import { lexicon, readWholeFile } from './reading.ts'
import { shared } from './shared.ts'

interface Gold {
  readonly source: Span | null
  readonly cue: Span | null
  readonly content: readonly Span[]
  readonly speaker: string
  readonly party?: string
  readonly nested?: boolean
  readonly continued?: boolean
}
interface Document {
  readonly name: string
  readonly reading: Reading
  readonly gold: readonly Gold[]
}

const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0)
function jaccard(a: readonly Span[], b: readonly Span[]): number {
  const both = a.reduce((sum, one) => sum + b.reduce((inner, other) => inner + overlapOf(one, other), 0), 0)
  return both / (lengthOf(a) + lengthOf(b) - both || 1)
}

const kindOf = ({ nested, continued, source }: Gold): string =>
  nested ? 'nested' : continued ? 'continuation' : source === null ? 'dropped subject' : 'with source and cue'

function match(gold: readonly Gold[], read: readonly Attribution[]): (Attribution | null)[] {
  const used = new Set<Attribution>()
  return gold.map((wanted) => {
    const hit = read.find(
      (one) =>
        !used.has(one) &&
        (!wanted.cue || one.cue.some((cue) => overlapOf(cue, wanted.cue!) > 0)) &&
        jaccard(one.content, wanted.content) >= 0.5,
    )
    if (hit) used.add(hit)
    return hit ?? null
  })
}

/** The name, or for a party or the two together the party. The gold writes "China", "both leaders". */
function sameSpeaker({ speaker, party }: Gold, read: Attribution['speaker']): boolean {
  if (!read) return false
  const [wanted, name] = [speaker.toLowerCase(), read.name.toLowerCase()]
  return (
    name === wanted ||
    (party === 'both' && read.party === 'both') ||
    (/both|heads of state/.test(wanted) && read.party === 'both')
  )
}

function loadPairs(): Document[] {
  const folder = join(shared, 'gold/pairs')
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const all: (Gold & { account: string; topic_only?: boolean })[] = JSON.parse(
        readFileSync(join(folder, name, 'annotations.json'), 'utf8'),
      ).attributions
      return {
        name,
        reading: readWholeFile(join(folder, name, 'cn.txt')),
        gold: all.filter((one) => one.account === 'cn' && !one.topic_only),
      }
    })
}

/** The Chinese report that jumped from page one, read with its whole page; the gold counts in the file's raw text. */
function loadSeed(): Document[] {
  const seeds = join(shared, 'seeds')
  const file = readdirSync(seeds).find((name) => name.startsWith('002'))
  if (!file) return []
  const [document] = ingestBytes(readFileSync(join(seeds, file)), file).documents
  const articles: { id: string; start: number; end: number }[] = JSON.parse(
    readFileSync(join(shared, 'gold/seed-inventory.json'), 'utf8'),
  ).articles
  const own = articles.find(({ id }) => id === '002c')
  if (!document || !own) return []
  const { reading, map } = readDocument(document, lexicon)
  const inRaw = { ...toRawOffsets(reading, map), text: map.raw }
  const inside = ({ content }: Attribution) => content[0]!.start >= own.start && content[0]!.start < own.end
  const all: (Gold & { article: string })[] = JSON.parse(
    readFileSync(join(shared, 'gold/seed-attributions.json'), 'utf8'),
  ).attributions
  return [
    {
      name: 'seed 002c',
      reading: { ...inRaw, attributions: inRaw.attributions.filter(inside) },
      gold: all.filter(({ article }) => article === '002c'),
    },
  ]
}

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : ((100 * part) / whole).toFixed(1))

const measure: Measure = async () => {
  const documents = [...loadPairs(), ...loadSeed()]
  const kinds = new Map<string, { gold: number; hit: number; named: number }>()
  const total = { gold: 0, read: 0, hit: 0, named: 0 }
  const rows = documents.map(({ name, reading, gold }) => {
    const hits = match(gold, reading.attributions)
    const hit = hits.filter((one) => one !== null).length
    const named = gold.filter((one, i) => hits[i] && sameSpeaker(one, hits[i].speaker)).length
    for (const [i, one] of gold.entries()) {
      const count = kinds.get(kindOf(one)) ?? { gold: 0, hit: 0, named: 0 }
      kinds.set(kindOf(one), {
        gold: count.gold + 1,
        hit: count.hit + (hits[i] ? 1 : 0),
        named: count.named + (hits[i] && sameSpeaker(one, hits[i].speaker) ? 1 : 0),
      })
    }
    if (process.env.READOUT_EVAL_WRONG) {
      const words = (spans: readonly Span[]) =>
        spans.map(({ start, end }) => reading.text.slice(start, end)).join(' … ')
      for (const [i, one] of gold.entries())
        if (!hits[i])
          console.log(
            'MISSED',
            name,
            one.source && words([one.source]),
            one.cue && words([one.cue]),
            words(one.content).slice(0, 60),
          )
      for (const one of reading.attributions)
        if (!hits.includes(one))
          console.log('EXTRA', name, words(one.source), words(one.cue), words(one.content).slice(0, 60), one.rule)
      for (const [i, one] of gold.entries())
        if (hits[i] && !sameSpeaker(one, hits[i].speaker)) console.log('SPEAKER', one.speaker, hits[i].speaker?.name)
    }
    total.gold += gold.length
    total.read += reading.attributions.length
    total.hit += hit
    total.named += named
    return line(name, gold.length, reading.attributions.length, hit, named)
  })
  return {
    title: 'Attribution, Chinese',
    command: 'npm run eval -- attribution-zh',
    body: `Right: cue overlaps the gold's, content Jaccard at least .5. Topics without a proposition are not in the gold that is scored.

| document | gold | read | P | R | F1 | speaker right, of hits |
|---|---|---|---|---|---|---|
${rows.join('\n')}
${line('all', total.gold, total.read, total.hit, total.named)}

| kind | gold | found | speaker right, of those |
|---|---|---|---|
${[...kinds].map(([kind, { gold, hit, named }]) => `| ${kind} | ${gold} | ${percent(hit, gold)} | ${percent(named, hit)} |`).join('\n')}`,
  }
}

function line(name: string, gold: number, read: number, hit: number, named: number): string {
  const [p, r] = [hit / (read || 1), hit / (gold || 1)]
  return `| ${name} | ${gold} | ${read} | ${percent(hit, read)} | ${percent(hit, gold)} | ${p + r === 0 ? '0' : ((200 * p * r) / (p + r)).toFixed(1)} | ${percent(named, hit)} |`
}
export default measure
