import type { PartyRow } from '../src/lexicon/tables/party.ts'
import type { Reading } from '../src/model/reading.ts'

export type Pair = readonly [PartyRow, PartyRow]

const quote = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Every form of a party's name with the form of another party that takes its place. */
function formsOf(from: PartyRow, to: PartyRow): [string, string][] {
  const people = from.people.map((words, i): [string, string] => [words, to.people[i] ?? to.people[0] ?? to.en[0]!])
  const forms: [string, string][] = [
    ...from.en.flatMap((words): [string, string][] => [
      [`the ${words}`, to.en[0]!],
      [`The ${words}`, to.en[0]!],
      [words, to.en[0]!],
    ]),
    ...people,
    ...from.capital_en.map((words): [string, string] => [words, to.capital_en[0]!]),
    ...from.zh.map((words): [string, string] => [words, to.zh[0]!]),
    ...from.capital_zh.map((words): [string, string] => [words, to.capital_zh[0]!]),
  ]
  const [short] = from.short
  const [other] = to.short
  if (short && other) forms.push([`${short.words}方`, `${other.words}方`])
  return forms
}

/** Not within a person's name written by sound: 沙特 in 迈赫迪·马沙特. */
const NO_NAME_BEFORE = '(?<!·\\p{Script=Han}{0,3})'

/** The text with each party of `from` in the place of the one of `to` with the same number, in every form of its name. */
export function putParties(text: string, from: Pair, to: Pair): string {
  const forms = new Map(from.flatMap((party, i) => formsOf(party, to[i]!)))
  const [a, b] = from.map(({ short }) => short[0]?.words ?? '')
  const [c, d] = to.map(({ short }) => short[0]?.words ?? '')
  if (a && b && c && d) {
    forms.set(a + b, c + d)
    forms.set(b + a, d + c)
  }
  const words = [...forms.keys()].sort((x, y) => y.length - x.length)
  const pattern = new RegExp(
    words
      .map((one) => (/^\w/.test(one) ? `\\b${quote(one)}(?![\\p{L}\\p{N}])` : `${NO_NAME_BEFORE}${quote(one)}`))
      .join('|'),
    'gu',
  )
  return text.replace(pattern, (found) => forms.get(found)!)
}

const LAYERS = ['attributions', 'meetings', 'commitments', 'mechanisms', 'positions', 'formulas'] as const

/** A reading in words: each span as what it holds, so that readings of texts of different length can be compared. */
const inWords = (reading: Reading, layer: (typeof LAYERS)[number]): string =>
  JSON.stringify(reading[layer], (_, value) =>
    value && typeof value === 'object' && typeof value.start === 'number' && typeof value.end === 'number'
      ? `«${reading.text.slice(value.start, value.end)}»`
      : value,
  )

/** Lists of codes have no order that means anything: they are compared as sets. */
const sorted = (json: string): string =>
  json.replace(/\[(?:"[A-Z0-9]{2,10}",?)+\]/g, (list) => JSON.stringify(JSON.parse(list).sort()))

/**
 * What of the reading does not swap with the two parties: the layers in which the reading of the swapped text is not the reading of the
 * text with the parties swapped, each with both readings. Empty when the reading is fair. `issues`: what each of the pair is as an issue.
 */
export function unfairLayers(
  reading: Reading,
  swapped: Reading,
  pair: Pair,
  issues: readonly [string, string],
): { layer: string; wanted: string; read: string }[] {
  const back: Pair = [pair[1], pair[0]]
  const codes = { [pair[0].code]: pair[1].code, [pair[1].code]: pair[0].code }
  const numbered = (json: string, [one, other]: readonly [string, string]): string =>
    json.replaceAll(`"${one}"`, '"issue-1"').replaceAll(`"${other}"`, '"issue-2"')
  return LAYERS.flatMap((layer) => {
    const named = putParties(numbered(inWords(reading, layer), [issues[1], issues[0]]), pair, back)
    const wanted = sorted(named.replace(/\b[A-Z0-9]{2,10}\b/g, (code) => codes[code] ?? code))
    const read = sorted(numbered(inWords(swapped, layer), issues))
    return wanted === read ? [] : [{ layer, wanted, read }]
  })
}
