import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Figure, Measure } from '../scripts/report.ts'
import type { Reading } from '../src/model/reading.ts'
import { toRawOffsets } from '../src/pipeline/raw-offsets.ts'
import { readPaths } from '../src/pipeline/read-paths.ts'
import { lexicon } from './reading.ts'
import { shared } from './shared.ts'

interface Span {
  readonly start: number
  readonly end: number
}
/** A span of the inventory: which seed file, which article of it. */
interface Evidence extends Span {
  readonly seed: string
  readonly article: string
  readonly text: string
}
interface Inventory {
  readonly seeds: Readonly<Record<string, { readonly file: string }>>
  readonly articles: readonly { readonly id: string; readonly language: string }[]
  readonly commitments: readonly {
    readonly id: string
    readonly parties: readonly string[]
    readonly mentions: readonly { readonly span: Evidence; readonly verbClass: string }[]
  }[]
  readonly mechanisms: readonly { readonly id: string; readonly evidence: readonly Evidence[] }[]
  readonly positions: readonly { readonly actor: string; readonly span: Evidence; readonly type: string }[]
  readonly figures: readonly { readonly span: Evidence; readonly value: number }[]
  readonly meetings: readonly { readonly id: string; readonly type: string; readonly evidence: readonly Evidence[] }[]
  readonly frameworks: readonly {
    readonly id: string
    readonly itemCount: number
    readonly evidence: readonly Evidence[]
  }[]
}

const CODES: Readonly<Record<string, string>> = { prc: 'CHN', us: 'USA' }
/** Calls on the other side and reports of progress are in the inventory's threads but are no commitments. */
const NO_COMMITMENT = new Set(['call', 'report', 'urge'])
/** Events of statement and law are no meetings. */
const NO_MEETING = /press conference|interview|fair|legislative|speech|statement|dinner speech|briefing/i

const overlap = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
const length = (a: Span): number => a.end - a.start
const meets = (a: Span, b: Span): boolean => {
  const shared = overlap(a, b)
  return (
    shared > 0 && (shared / (length(a) + length(b) - shared) >= 0.3 || shared >= 0.9 * Math.min(length(a), length(b)))
  )
}

const percent = (a: number, b: number): string => (b === 0 ? '–' : ((100 * a) / b).toFixed(1))

const likeness = (a: Span, b: Span): number => {
  const shared = overlap(a, b)
  return shared / (length(a) + length(b) - shared)
}

/** The gold spans of a layer against what was read: each read annotation serves one gold span, the likest pairs first. */
function hits<Gold extends { span: Evidence }>(
  gold: readonly Gold[],
  readings: Readonly<Record<string, Reading>>,
  layer: 'commitments' | 'mechanisms' | 'positions' | 'figures' | 'meetings' | 'formulas',
) {
  const pairs = gold
    .flatMap((one, at) =>
      (readings[one.span.seed]![layer] as readonly { span: Span }[])
        .filter((read) => meets(read.span, one.span))
        .map((read) => ({ at, read, like: likeness(read.span, one.span) })),
    )
    .sort((a, b) => b.like - a.like)
  const used = new Set<object>()
  const foundFor = new Map<number, { span: Span }>()
  for (const { at, read } of pairs) {
    if (used.has(read) || foundFor.has(at)) continue
    used.add(read)
    foundFor.set(at, read)
  }
  return gold.map((one, at) => ({ gold: one, found: foundFor.get(at) }))
}

/** What `readout read FILE --offsets raw` reads: a page dump in its articles, repaired, with the spans of the file. */
async function readAsUsers(path: string): Promise<Reading> {
  for await (const { documents } of readPaths([path], lexicon))
    for (const { reading, map } of documents) return toRawOffsets(reading, map)
  throw new Error(`nothing was read from ${path}`)
}

const measure: Measure = async () => {
  const inventory: Inventory = JSON.parse(readFileSync(join(shared, 'gold/seed-inventory.json'), 'utf8'))
  const readings: Record<string, Reading> = {}
  for (const [id, { file }] of Object.entries(inventory.seeds))
    readings[id] = await readAsUsers(join(shared, 'seeds', file))
  const language = new Map(inventory.articles.map(({ id, language: tag }) => [id, tag.slice(0, 2)]))
  const rows: string[] = []
  const figures: Figure[] = []
  const missed: string[] = []
  for (const tongue of ['en', 'zh'] as const) {
    const own = (one: Evidence) => language.get(one.article) === tongue
    const commitments = inventory.commitments.flatMap(({ id, parties, mentions }) =>
      mentions.filter(({ verbClass }) => !NO_COMMITMENT.has(verbClass)).map(({ span }) => ({ id, parties, span })),
    )
    const goldOf = {
      commitments: commitments.filter(({ span }) => own(span)),
      mechanisms: inventory.mechanisms
        .flatMap(({ id, evidence }) => evidence.map((span) => ({ id, span })))
        .filter(({ span }) => own(span)),
      positions: inventory.positions.filter(({ span }) => own(span)),
      figures: inventory.figures.filter(({ span }) => own(span)),
      meetings: inventory.meetings
        .filter(({ type }) => !NO_MEETING.test(type))
        .flatMap(({ id, evidence }) => evidence.map((span) => ({ id, span })))
        .filter(({ span }) => own(span)),
      formulas: inventory.frameworks
        .flatMap(({ id, evidence }) => evidence.map((span) => ({ id, span })))
        .filter(({ span }) => own(span)),
    }
    for (const layer of ['commitments', 'mechanisms', 'positions', 'figures', 'meetings', 'formulas'] as const) {
      const matched = hits<{ span: Evidence }>(goldOf[layer], readings, layer)
      const found = matched.filter((one) => one.found)
      const right =
        layer === 'commitments'
          ? `actors ${percent(
              found.filter(({ gold, found: read }) => {
                const wanted = (gold as { parties?: readonly string[] })
                  .parties!.map((code) => CODES[code] ?? code)
                  .sort()
                return (
                  JSON.stringify([...(read as unknown as { actors: string[] }).actors].sort()) ===
                  JSON.stringify(wanted)
                )
              }).length,
              found.length,
            )}`
          : layer === 'figures'
            ? `value ${percent(found.filter(({ gold, found: read }) => (gold as unknown as { value: number }).value === (read as unknown as { value: number }).value).length, found.length)}`
            : '–'
      rows.push(`| ${tongue} | ${layer} | ${matched.length} | ${percent(found.length, matched.length)} | ${right} |`)
      const cases = matched.length
      figures.push({ what: layer, language: tongue, texts: 'mixed', cases, R: (100 * found.length) / cases })
      for (const { gold, found: read } of matched)
        if (!read) missed.push(`${tongue} ${layer} ${gold.span.article}: ${gold.span.text}`)
    }
  }
  if (process.env.READOUT_EVAL_WRONG) console.log(missed.join('\n'))
  return {
    title: 'The inventory of five documents',
    command: 'npm run eval -- inventory',
    body: `Each verbatim span of the inventory against what readout read --offsets raw reads from the same file (one-to-one, Jaccard of at least 0.3 or one inside the other). Not counted: calls on the other side and reports of progress among commitments; press conferences, interviews and laws among meetings.

| language | layer | gold | R | right, of hits |
|---|---|---|---|---|
${rows.join('\n')}`,
    figures,
  }
}
export default measure
