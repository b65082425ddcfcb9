/**
 * Speakers: given the gold's source words, whom they refer to, compared with the gold's speaker. Names count as right when
 * equal, when both are collectives of the two parties, or when both are the same party or body of it. First persons get no
 * help from gold attributions.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Measure } from '../scripts/report.ts'
import type { Passage } from '../src/annotate/annotator.ts'
import { resolveSpeaker } from '../src/annotate/common/speakers/resolve-speaker.ts'
import { readText } from '../src/annotate/read-text.ts'
import { loadLexicon } from '../src/lexicon/load-lexicon.ts'
import { parties } from '../src/lexicon/tables/party.ts'
import type { Speaker } from '../src/model/entity.ts'
import { shared } from './shared.ts'

const lexicon = loadLexicon()

interface GoldSource {
  readonly start: number
  readonly end: number
  readonly text: string
}
interface Gold {
  readonly account?: 'us' | 'cn'
  readonly source: GoldSource | null
  readonly speaker: string
  readonly party?: string
}

/** The passages of a text, one an article and language, after everything was read. */
function passageOf(path: string, text: string, at: GoldSource): Passage {
  const reading = readText(
    {
      document: {
        id: '0'.repeat(16),
        path,
        origin: {
          path,
          url: null,
          retrieved: null,
          sha256: '0'.repeat(64),
          bytes: text.length,
          format: 'text',
          encoding: 'utf-8',
          claims: {},
        },
      },
      text,
      cuts: [{ span: { start: 0, end: text.length }, title: null, complete: true }],
      problems: [],
    },
    lexicon,
  )
  const language = reading.sentences.find(({ span }) => span.start <= at.start && at.start < span.end)?.language ?? 'en'
  const own = reading.sentences.filter((sentence) => sentence.language === language)
  return {
    text,
    article: reading.articles[0]!,
    sentences: own,
    allSentences: reading.sentences,
    language,
    layers: { ...reading, attributions: [] },
    lexicon,
  }
}

const byName = new Map(
  lexicon.rows(parties).flatMap(({ code, en }) => en.map((name) => [name.toLowerCase(), code] as const)),
)
const COLLECTIVE = /^both |^heads of state$/

function isRight(gold: Gold, speaker: Speaker | null): boolean {
  if (!speaker) return false
  if (speaker.name.toLowerCase() === gold.speaker.toLowerCase()) return true
  if (COLLECTIVE.test(gold.speaker)) return speaker.party === 'both'
  const code = byName.get(gold.speaker.toLowerCase())
  if (code) return speaker.id === code
  const body = /^(?<owner>PRC|US) (?:Ministry of Foreign Affairs|Department of State)/.exec(gold.speaker)?.groups?.owner
  return body !== undefined && speaker.id.startsWith('body/') && speaker.party === byName.get(body.toLowerCase())
}

/** Gold speakers that name nobody: null is the right answer to them. */
const NOBODY = /officials$|state media$|^the world$|^all sectors|^\(proverb\)$/

const measure: Measure = async () => {
  const tally = new Map<string, { right: number; wrong: number; open: number }>()
  const misses: string[] = []
  const count = (language: string, gold: Gold, passage: Passage) => {
    const row = tally.get(language) ?? { right: 0, wrong: 0, open: 0 }
    tally.set(language, row)
    const speaker = resolveSpeaker(passage, gold.source!)
    const right = NOBODY.test(gold.speaker) ? speaker === null || speaker.name === gold.speaker : isRight(gold, speaker)
    if (right) row.right++
    else if (speaker) row.wrong++
    else row.open++
    if (!right)
      misses.push(
        `${language} ${passage.text.slice(gold.source!.start, gold.source!.end)} | ${gold.speaker} | ${speaker?.name ?? 'open'}`,
      )
  }
  const pairs = join(shared, 'gold/pairs')
  for (const name of readdirSync(pairs).filter((one) => !one.includes('.'))) {
    const gold: { attributions: Gold[] } = JSON.parse(readFileSync(join(pairs, name, 'annotations.json'), 'utf8'))
    for (const side of ['us', 'cn'] as const) {
      const text = readFileSync(join(pairs, name, `${side}.txt`), 'utf8')
      const own = gold.attributions.filter((one) => one.account === side && one.source && one.speaker)
      if (own.length === 0) continue
      const passage = passageOf(`${side}.txt`, text, own[0]!.source!)
      for (const one of own) count(side === 'us' ? 'en, readouts' : 'zh, readouts', one, passage)
    }
  }
  const seeds: { attributions: (Gold & { article: string; source: GoldSource & { seed: string } })[] } = JSON.parse(
    readFileSync(join(shared, 'gold/seed-attributions.json'), 'utf8'),
  )
  const files = readdirSync(join(shared, 'seeds'))
  for (const article of new Set(seeds.attributions.map((one) => one.article))) {
    const own = seeds.attributions.filter((one) => one.article === article && one.source && one.speaker)
    if (own.length === 0) continue
    const file = files.find((one) => one.startsWith(own[0]!.source.seed))!
    const text = readFileSync(join(shared, 'seeds', file), 'utf8')
    const passage = passageOf(file, text, own[0]!.source)
    for (const one of own) count(passage.language === 'en' ? 'en, news' : 'zh, news', one, passage)
  }
  if (process.env.READOUT_EVAL_WRONG) console.log(misses.join('\n'))
  const rows = [...tally].map(([language, { right, wrong, open }]) => {
    const all = right + wrong + open
    return `| ${language} | ${all} | ${((100 * right) / all).toFixed(1)} | ${wrong} | ${open} |`
  })
  return {
    title: 'Speakers behind given sources',
    command: 'npm run eval -- speakers',
    body: `Gold source words are given; whom do they refer to? Gold speakers that name nobody ("officials") are right when left open.

| text | sources | speaker right, % | another given | left open |
|---|---|---|---|---|
${rows.join('\n')}`,
  }
}
export default measure
