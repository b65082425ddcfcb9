/** Who said what in English, against PolNeAR dev, the US side of the gold pairs, and the English seed articles. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Section } from '../scripts/report.ts'
import { readText } from '../src/annotate/read-text.ts'
import { loadLexicon } from '../src/lexicon/load-lexicon.ts'
import type { Attribution } from '../src/model/attribution.ts'
import type { Reading } from '../src/model/reading.ts'
import type { Span } from '../src/text/span.ts'
import { shared } from './shared.ts'

const lexicon = loadLexicon()
const dev = join(shared, 'eval/polnear/dev')
const pairs = join(shared, 'gold/pairs')
const SEEDS = [
  ['001', '001_5a4b68be5e1a8af6.txt'],
  ['003', '003_62b6a1fe556d4025.txt'],
  ['004', '004_3a136f205961b32c.txt'],
] as const

interface Gold {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
}

interface Judged {
  readonly text: string
  readonly gold: readonly Gold[]
  readonly found: readonly Attribution[]
  /** Indexes of gold to indexes of found. */
  readonly hits: ReadonlyMap<number, number>
}

interface Rates {
  readonly P: number
  readonly R: number
  readonly F1: number
}

interface Scored {
  readonly exact: Record<'source' | 'cue' | 'content', Rates>
  readonly attr: Rates
  readonly say: Rates
}

export default async function measure(): Promise<Section> {
  const scorer: {
    readBrat(ann: string): Gold[]
    score(documents: readonly { text: string; gold: readonly Gold[]; predicted: readonly Gold[] }[]): Scored
  } = await import(join(shared, 'eval/score-attribution.mjs'))
  const documents = readdirSync(dev)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => {
      const text = readFileSync(join(dev, name), 'utf8')
      const gold = scorer.readBrat(readFileSync(join(dev, name.replace(/txt$/, 'ann')), 'utf8'))
      return judge(text, gold, read(text, name).attributions)
    })
  const scored = scorer.score(documents.map(({ text, gold, found }) => ({ text, gold, predicted: found })))
  return {
    title: 'Attribution, English',
    command: 'npm run eval -- attribution-en',
    body: [
      '### News: PolNeAR dev (84 texts), by the scorer of `../shared/eval/score-attribution.mjs`',
      table(
        ['figure', 'P', 'R', 'F1', 'goal F1'],
        [
          row('attribution', scored.attr, '60'),
          row('say class', scored.say, '80'),
          row('exact source', scored.exact.source, ''),
          row('exact cue', scored.exact.cue, ''),
          row('exact content', scored.exact.content, '59'),
        ],
      ),
      '### By kind, same texts (recall by the kind in gold, precision by the kind that was read)',
      byKind(documents),
      '### Reliability: how often an attribution of this confidence was right, same texts',
      reliability(documents),
      '### Readouts and wire copy',
      formulaic(),
    ].join('\n\n'),
    figures: [
      {
        ...{ what: 'attributions', language: 'en', texts: 'news' },
        ...{ cases: documents.reduce((sum, { gold }) => sum + gold.length, 0) },
        ...{ P: scored.attr.P, R: scored.attr.R, F1: scored.attr.F1 },
      },
    ],
  }
}

function read(text: string, path: string): Reading {
  const origin = {
    path,
    url: null,
    retrieved: null,
    sha256: '0'.repeat(64),
    bytes: text.length,
    format: 'text',
    encoding: 'utf-8',
    claims: {},
  }
  const cuts = [{ span: { start: 0, end: text.length }, title: null, complete: true }]
  return readText({ document: { id: '0'.repeat(16), path, origin }, text, cuts, problems: [] }, lexicon)
}

/** One-to-one: cues meet, source and content agree by half their characters (the scorer counts tokens). */
function judge(text: string, gold: readonly Gold[], found: readonly Attribution[]): Judged {
  const hits = new Map<number, number>()
  const used = new Set<number>()
  for (const [index, one] of gold.entries()) {
    const hit = found.findIndex(
      (other, i) =>
        !used.has(i) &&
        meet(one.cue, other.cue) &&
        agree(one.source, other.source) >= 0.5 &&
        agree(one.content, other.content) >= 0.5,
    )
    if (hit < 0) continue
    used.add(hit)
    hits.set(index, hit)
  }
  return { text, gold, found, hits }
}

const lap = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
const size = (spans: readonly Span[]): number => spans.reduce((sum, span) => sum + span.end - span.start, 0)
const common = (a: readonly Span[], b: readonly Span[]): number =>
  a.reduce((sum, x) => sum + b.reduce((own, y) => own + lap(x, y), 0), 0)
const meet = (a: readonly Span[], b: readonly Span[]): boolean => common(a, b) > 0
const agree = (a: readonly Span[], b: readonly Span[]): number =>
  a.length + b.length === 0 ? 1 : common(a, b) / (size(a) + size(b) - common(a, b) || 1)

const SAY =
  /\b(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old|elling)|according|add(?:s|ed|ing)?|wr(?:ite|ites|ote|iting|itten)|ask(?:s|ed|ing)?|not(?:e|es|ed|ing)|argu(?:e|es|ed|ing)|announc(?:e|es|ed|ing)|report(?:s|ed|ing)?|claim(?:s|ed|ing)?|stat(?:e|es|ed|ing)|explain(?:s|ed|ing)?|suggest(?:s|ed|ing)?|th(?:ink|inks|ought|inking)|believ(?:e|es|ed|ing))\b/i

type Kind = (text: string, one: Gold, all: readonly Gold[]) => boolean
const words = (text: string, spans: readonly Span[]): string =>
  spans.map(({ start, end }) => text.slice(start, end)).join(' ')
const quotedShare = (text: string, { content }: Gold): number => {
  const marked = content
    .filter(({ start, end }) => /^\s*["“‘]/.test(text.slice(Math.max(0, start - 1), end)))
    .reduce((sum, { start, end }) => sum + end - start, 0)
  return marked / (size(content) || 1)
}
const KINDS: Readonly<Record<string, Kind>> = {
  direct: (text, one) => quotedShare(text, one) >= 0.9,
  mixed: (text, one) => quotedShare(text, one) < 0.9 && /["“”]/.test(words(text, one.content)),
  indirect: (text, one) => !/["“”]/.test(words(text, one.content)) && quotedShare(text, one) < 0.9,
  nested: (_, one, all) =>
    all.some(
      (other) =>
        other !== one && one.cue.every((cue) => other.content.some((c) => c.start <= cue.start && cue.end <= c.end)),
    ),
  'say class': (text, one) => SAY.test(words(text, one.cue)),
  'other cues': (text, one) => !SAY.test(words(text, one.cue)),
  'dropped source': (_, one) => one.source.length === 0,
}

function byKind(documents: readonly Judged[]): string {
  return table(
    ['kind', 'gold', 'R', 'read', 'P'],
    Object.entries(KINDS).map(([name, isKind]) => {
      let gold = 0
      let found = 0
      let hit = 0
      let right = 0
      for (const one of documents) {
        const rightOnes = new Set(one.hits.values())
        for (const [i, g] of one.gold.entries())
          if (isKind(one.text, g, one.gold)) {
            gold++
            if (one.hits.has(i)) hit++
          }
        for (const [i, f] of one.found.entries())
          if (isKind(one.text, f, one.found)) {
            found++
            if (rightOnes.has(i)) right++
          }
      }
      return [name, `${gold}`, percent(hit, gold), `${found}`, percent(right, found)]
    }),
  )
}

function reliability(documents: readonly Judged[]): string {
  const judged = documents.flatMap(({ found, hits }) => {
    const right = new Set(hits.values())
    return found.flatMap(({ confidence, tier }, i) =>
      confidence === null ? [] : [{ confidence, tier, right: right.has(i) }],
    )
  })
  const bins = Array.from({ length: 10 }, (_, i) =>
    judged.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === i),
  )
  const line = (name: string, own: typeof judged) => [
    name,
    `${own.length}`,
    percent(
      own.reduce((sum, one) => sum + one.confidence, 0),
      own.length,
    ),
    percent(own.filter((one) => one.right).length, own.length),
  ]
  return table(
    ['confidence', 'attributions', 'mean confidence', 'right'],
    [
      ...bins.flatMap((own, i) => (own.length > 0 ? [line(`${i / 10}–${(i + 1) / 10}`, own)] : [])),
      line(
        'tier say',
        judged.filter(({ tier }) => tier === 'say'),
      ),
      line(
        'tier wide',
        judged.filter(({ tier }) => tier === 'wide'),
      ),
    ],
  )
}

interface MarkedAttribution {
  readonly article?: string
  readonly account?: string
  readonly topic_only?: boolean
  readonly source: Span | null
  readonly cue: Span | null
  readonly content: readonly Span[]
  readonly speaker: string | null
  readonly party?: string | null
}

function formulaic(): string {
  const lines: string[][] = []
  const all: ReturnType<typeof compare>[] = []
  for (const folder of readdirSync(pairs)
    .filter((name) => !name.includes('.'))
    .sort()) {
    const text = readFileSync(join(pairs, folder, 'us.txt'), 'utf8')
    const marked: MarkedAttribution[] = JSON.parse(
      readFileSync(join(pairs, folder, 'annotations.json'), 'utf8'),
    ).attributions
    const result = compare(
      read(text, join(folder, 'us.txt')),
      marked.filter((one) => one.account === 'us' && !one.topic_only),
    )
    all.push(result)
    lines.push(lineOf(`pair ${folder}, US side`, [result]))
  }
  lines.push(lineOf('all pairs', all))
  const marked: MarkedAttribution[] = JSON.parse(
    readFileSync(join(shared, 'gold/seed-attributions.json'), 'utf8'),
  ).attributions
  const seeds = SEEDS.map(([article, file]) => {
    const text = readFileSync(join(shared, 'seeds', file), 'utf8')
    const result = compare(
      read(text, basename(file)),
      marked.filter((one) => one.article === article),
    )
    lines.push(lineOf(`seed ${article}`, [result]))
    return result
  })
  lines.push(lineOf('all seeds', seeds))
  return table(['text', 'gold', 'read', 'P', 'R', 'F1', 'speaker right'], lines)
}

/** As `score-pair.mjs`: cues meet where gold has one, content agrees by half; the speaker by name or by party. */
function compare(reading: Reading, gold: readonly MarkedAttribution[]) {
  const used = new Set<number>()
  let named = 0
  let withName = 0
  for (const one of gold) {
    const hit = reading.attributions.findIndex(
      (other, i) =>
        !used.has(i) && (!one.cue || meet([one.cue], other.cue)) && agree(one.content, other.content) >= 0.5,
    )
    if (hit < 0) continue
    used.add(hit)
    if (!one.speaker) continue
    withName++
    if (isSpeaker(one.speaker, one.party ?? null, reading.attributions[hit]!.speaker)) named++
  }
  return { gold: gold.length, found: reading.attributions.length, right: used.size, named, withName }
}

/** How the gold of the seeds names parties and their bodies, and the codes that Readout has for them. */
const GOLD_PARTIES: Readonly<Record<string, string>> = { PRC: 'CHN', China: 'CHN', US: 'USA', 'United States': 'USA' }

function isSpeaker(name: string, party: string | null, speaker: Attribution['speaker']): boolean {
  if (!speaker) return false
  const [, code, body] = /^(PRC|US|China|United States)(?: (.+))?$/.exec(name) ?? []
  if (code && GOLD_PARTIES[code] === speaker.party)
    return body ? speaker.name.includes(body) : speaker.id === speaker.party
  const own = speaker.name.toLowerCase()
  const wanted = name.toLowerCase()
  return (
    own === wanted ||
    own.startsWith(`${wanted} (`) ||
    (/^both /.test(wanted) && speaker.party === 'both') ||
    (party === 'both' && speaker.party === 'both')
  )
}

function lineOf(name: string, results: readonly ReturnType<typeof compare>[]): string[] {
  const sum = (key: 'gold' | 'found' | 'right' | 'named' | 'withName') =>
    results.reduce((all, one) => all + one[key], 0)
  const right = sum('right')
  return [
    name,
    `${sum('gold')}`,
    `${sum('found')}`,
    percent(right, sum('found')),
    percent(right, sum('gold')),
    percent(2 * right, sum('found') + sum('gold')),
    percent(sum('named'), sum('withName')),
  ]
}

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : ((100 * part) / whole).toFixed(1))
const row = (name: string, { P, R, F1 }: Rates, goal: string): string[] => [
  name,
  P.toFixed(1),
  R.toFixed(1),
  F1.toFixed(1),
  goal,
]
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
