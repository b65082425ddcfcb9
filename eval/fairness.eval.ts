import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Measure } from '../scripts/report.ts'
import { type Pair, putParties, unfairLayers } from '../spec/swap.ts'
import { issueOfParty } from '../src/lexicon/issues.ts'
import { loadLexicon } from '../src/lexicon/load-lexicon.ts'
import { makeMatcher } from '../src/lexicon/matcher.ts'
import { type PartyRow, parties } from '../src/lexicon/tables/party.ts'
import { unpackArchive } from './archives.ts'
import { readWhole } from './reading.ts'

const READOUTS = 500
/**
 * Two parties that stand in for those of a readout, in both orders. The third pair is hard: one has matters of the thesaurus
 * of its own, the other a name of two words.
 */
const STAND_INS = [
  ['NOR', 'DNK'],
  ['JPN', 'IND'],
  ['RUS', 'KOR'],
] as const

/** Chinese news of talks, calls and visits: the archive's paragraphs that tell of one. */
function* newsOf(folder: string): Generator<string> {
  const files = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => name.endsWith('.md'))
  for (const { parentPath, name } of files.sort((a, b) => (a.name < b.name ? -1 : 1)))
    for (const text of readFileSync(join(parentPath, name), 'utf8').split('\n'))
      if (text.length > 120 && text.length < 3000 && /会谈|会见|通电话|会晤/.test(text)) yield text
}

/** The texts of readouts in the archive, without front matter and hard line breaks, in the order of their names. */
function readoutsOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /readout/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) =>
      readFileSync(path, 'utf8')
        .replace(/^---[\s\S]*?---\n/, '')
        .replace(/([^\n])\n(?!\n|\s*[-*] )\s*/g, '$1 ')
        .replace(/ {2,}/g, ' '),
    )
}

type Texts = Iterable<string>

/** The parties that a text names, in the order of the names. */
function partiesNamedBy(rows: readonly PartyRow[]): (text: string) => string[] {
  const names = makeMatcher(
    rows.flatMap(({ code, en, people, zh }) => [...en, ...people, ...zh].map((words) => ({ words, value: code }))),
  )
  return (text) => names.find(text, 0, text.length).map(({ value }) => value)
}

/** How many of the first texts with two parties are read alike when these are swapped, and which layers differ. */
function swapIn(texts: Texts, language: 'en' | 'zh', codes: readonly [string, string]): string {
  const lexicon = loadLexicon()
  const rows = lexicon.rows(parties)
  const issues = [issueOfParty(lexicon, codes[0]), issueOfParty(lexicon, codes[1])] as const
  const row = (code: string) => rows.find((one) => one.code === code)!
  const pair: Pair = [row(codes[0]), row(codes[1])]
  const back: Pair = [pair[1], pair[0]]
  const namedIn = partiesNamedBy(rows)
  const swapped: Record<string, string> = { [codes[0]]: codes[1], [codes[1]]: codes[0] }
  let done = 0
  let fair = 0
  let leftOut = 0
  const unfair: Record<string, number> = {}
  for (const text of texts) {
    if (done === READOUTS) break
    if (pair.some(({ en, people, zh }) => [en[0]!, people[0]!, zh[0]!].some((words) => text.includes(words)))) continue
    const { mentions } = readWhole('a', text)
    if (mentions.some(({ party }) => party !== null && codes.includes(party))) continue
    const counts = new Map<string, number>()
    for (const { party, kind } of mentions)
      if (party && party !== 'both' && kind !== 'place') counts.set(party, (counts.get(party) ?? 0) + 1)
    const [first, second] = [...counts].sort((a, b) => b[1] - a[1]).map(([code]) => row(code))
    if (!first || !second) continue
    const one = putParties(text, [first, second], pair)
    const other = putParties(one, pair, back)
    const named = namedIn(one).map((code) => swapped[code] ?? code)
    if (named.join() !== namedIn(other).join()) {
      leftOut++
      continue
    }
    done++
    const layers = unfairLayers(readWhole('a', one), readWhole('b', other), pair, issues)
    if (layers.length === 0) fair++
    for (const { layer, wanted, read } of layers) {
      unfair[layer] = (unfair[layer] ?? 0) + 1
      if (process.env.READOUT_EVAL_WRONG) console.log(`${layer}\n  ${wanted}\n  ${read}`)
    }
  }
  const differ = Object.entries(unfair).map(([layer, count]) => `${layer} ${count}`)
  return `| ${language} | ${codes.join(', ')} | ${leftOut} | ${done} | ${fair} | ${((100 * fair) / done).toFixed(1)} | ${differ.join(', ') || 'none'} |`
}

const measure: Measure = async () => {
  const english = readoutsOf(unpackArchive('whitehouse'))
  const rows = STAND_INS.map((codes) => swapIn(english, 'en', codes))
  const chinese = STAND_INS.map((codes) => swapIn(newsOf(unpackArchive('xinwenlianbo')), 'zh', codes))
  return {
    title: 'Fairness: the two parties of a readout swapped',
    command: 'npm run eval -- fairness',
    body: `In each readout of the archive (in Chinese: each paragraph of news that tells of talks, a call or a visit) the two parties named most are put into the place of two others that the text does not name, then the other way round; the second reading must be the first with the two swapped, in every field of attributions, meetings, commitments, mechanisms, positions and formulas (lists of parties as sets). A text is left out when the new names and the words beside them form another party's name by chance (访苏 + 丹麦 holds 苏丹), so that the two texts do not say the same.

| language | stand-ins | left out | readouts | fair | share | layers that differ |
|---|---|---|---|---|---|---|
${[...rows, ...chinese].join('\n')}`,
  }
}
export default measure
