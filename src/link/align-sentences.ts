import type { Lexicon } from '../lexicon/lexicon.ts'
import { type FoundTerm, findTerms } from '../lexicon/terms.ts'
import { lengthOf, type Span } from '../text/span.ts'
import { findPartner, indexTerms } from './likeness.ts'

/** A text cut into sentences. */
export interface CutText {
  readonly text: string
  readonly sentences: readonly Span[]
  readonly language: string
}

/** Sentences of A that say what sentences of B say, by index; one side empty where the other has no counterpart. */
export interface AlignedSentences {
  readonly a: readonly number[]
  readonly b: readonly number[]
}

/** How many sentences of A and of B may stand for each other, and how willingly (a logarithm). */
const MOVES: readonly (readonly [number, number, number])[] = [
  [1, 1, 0],
  [1, 0, -2.5],
  [0, 1, -2.5],
  [1, 2, -2.3],
  [2, 1, -2.3],
  [2, 2, -4.6],
  [1, 3, -3.6],
  [3, 1, -3.6],
  [1, 4, -4.6],
  [4, 1, -4.6],
]
/** Length of a translation varies: variance a character (Gale and Church 1993), and how much the length counts. */
const VARIANCE = 6.8
const OF_LENGTH = 0.4
/** What it speaks for an alignment that all words meet, and each shared weight of one beside. */
const OF_WORDS = 10
const OF_EVIDENCE = 0.35
/** Sentences may stand so far from their proportional place, at least, and as a share of the text. */
const LEAST_BAND = 20
const BAND = 0.15

/**
 * Aligns a text with its translation: in order, one to one, one to several or to none, so that lengths and words
 * (dictionary, numbers) agree best. Dynamic programming after Gale and Church, with words as Champollion has them.
 */
export function alignSentences(a: CutText, b: CutText, lexicon: Lexicon): AlignedSentences[] {
  const [rows, columns] = [a.sentences.length, b.sentences.length]
  const termsA = termsOf(a, lexicon)
  const termsB = termsOf(b, lexicon)
  const shared = makeShared(termsA, termsB)
  const ratio = sum(a.sentences.map(lengthOf)) / Math.max(1, sum(b.sentences.map(lengthOf)))
  const band = Math.max(LEAST_BAND, BAND * Math.max(rows, columns), Math.abs(rows - columns))
  const near = (i: number, j: number) => Math.abs(j - (i * columns) / Math.max(1, rows)) <= band
  const width = columns + 1
  const best = new Float64Array((rows + 1) * width).fill(Number.NEGATIVE_INFINITY)
  const from = new Int8Array((rows + 1) * width).fill(-1)
  best[0] = 0
  for (let i = 0; i <= rows; i++)
    for (let j = 0; j <= columns; j++) {
      if (!near(i, j)) continue
      for (const [move, [m, n, prior]] of MOVES.entries()) {
        if (m > i || n > j) continue
        const before = best[(i - m) * width + j - n]!
        if (before === Number.NEGATIVE_INFINITY) continue
        const score = before + prior + agreement(i - m, m, j - n, n)
        if (score > best[i * width + j]!) {
          best[i * width + j] = score
          from[i * width + j] = move
        }
      }
    }
  return walkBack(from, rows, columns)

  function agreement(i: number, m: number, j: number, n: number): number {
    if (m === 0 || n === 0) return 0
    const lengthA = sum(a.sentences.slice(i, i + m).map(lengthOf))
    const lengthB = sum(b.sentences.slice(j, j + n).map(lengthOf)) * ratio
    const delta = (lengthA - lengthB) ** 2 / (((lengthA + lengthB) / 2) * VARIANCE)
    const met = shared(i, m, j, n)
    const all =
      sum(termsA.slice(i, i + m).map((one) => one.total)) + sum(termsB.slice(j, j + n).map((one) => one.total))
    return (all === 0 ? 0 : (OF_WORDS * 2 * met) / all) + OF_EVIDENCE * met - OF_LENGTH * Math.min(delta, 12)
  }
}

interface Weighed {
  readonly terms: readonly FoundTerm[]
  readonly total: number
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

/** The terms of each sentence, those in many sentences weighed less. */
function termsOf({ text, sentences, language }: CutText, lexicon: Lexicon): Weighed[] {
  const found = sentences.map((span) => findTerms(lexicon, text, span, language))
  const holders = new Map<string, number>()
  for (const terms of found)
    for (const form of new Set(terms.map((term) => term.form))) holders.set(form, (holders.get(form) ?? 0) + 1)
  const most = Math.log(1 + sentences.length)
  return found.map((terms) => {
    const weighed = terms.map((term) => ({
      ...term,
      weight: (term.weight * Math.log((1 + sentences.length) / holders.get(term.form)!)) / Math.max(1, most),
    }))
    return { terms: weighed, total: sum(weighed.map((term) => term.weight)) }
  })
}

/** The weight that groups of sentences share, from what each pair of sentences shares, counted once. */
function makeShared(a: readonly Weighed[], b: readonly Weighed[]) {
  const known = new Map<number, number>()
  const pair = (i: number, j: number): number => {
    const key = i * b.length + j
    let met = known.get(key)
    if (met === undefined) {
      met = sharedWeight(a[i]!.terms, b[j]!.terms)
      known.set(key, met)
    }
    return met
  }
  return (i: number, m: number, j: number, n: number): number => {
    let met = 0
    for (let x = i; x < i + m; x++) for (let y = j; y < j + n; y++) met += pair(x, y)
    return m > 1 && n > 1 ? met / 2 : met
  }
}

/** The weight of the terms that meet, each at most once. */
function sharedWeight(a: readonly FoundTerm[], b: readonly FoundTerm[]): number {
  const [index, taken] = [indexTerms(b), new Set<FoundTerm>()]
  let met = 0
  for (const term of a) {
    const partner = findPartner(term, index, taken, false)
    if (!partner) continue
    taken.add(partner.term)
    met += partner.near * Math.min(term.weight, partner.term.weight)
  }
  return met
}

function walkBack(from: Int8Array, rows: number, columns: number): AlignedSentences[] {
  const aligned: AlignedSentences[] = []
  let [i, j] = [rows, columns]
  while (i > 0 || j > 0) {
    const move = MOVES[from[i * (columns + 1) + j]!]!
    const range = (end: number, count: number) => Array.from({ length: count }, (_, k) => end - count + k)
    aligned.unshift({ a: range(i, move[0]), b: range(j, move[1]) })
    i -= move[0]
    j -= move[1]
  }
  return aligned
}
