import type { ModelDocument } from './document.ts'
import { distanceClass, edge, type FeatureBuffer, node, upTo } from './features.ts'
import { sharedBorder, words } from './stage-one.ts'

/** A cue that the first chain found: tokens first to last, and the one that most looks like a cue. */
export interface CandidateCue {
  readonly first: number
  readonly last: number
  readonly head: number
}

/** What the first chain made of an article: the most likely label of each token, and runs counted from the beginning. */
export interface FirstReading {
  readonly labels: Uint8Array
  /** How likely each token is a cue, in tenths. */
  readonly cueTenths: Uint8Array
  /** Runs of source, and of content, begun up to the token. */
  readonly sourceRuns: Int32Array
  readonly contentRuns: Int32Array
  /** Candidate cues begun up to the token. */
  readonly cueRuns: Int32Array
  readonly cues: readonly CandidateCue[]
}

/** A window of tokens [first, end) that an attribution of the cue is looked for in. */
export interface Window {
  readonly first: number
  readonly end: number
}

/** No attribution is looked for in more tokens around its cue. */
export const LONGEST_WINDOW = 320
const MOST_BEFORE = 6
const MOST_AFTER = 9

/**
 * The tokens around a cue: its sentence, the one before and the one after of the same paragraph, and further ones as long
 * as a quotation goes on; at most 320 tokens, the nearest ones.
 */
export function windowOf(doc: ModelDocument, cue: CandidateCue): Window {
  const home = doc.sentence[cue.head]!
  const same = (sentence: number) => doc.paragraph[sentence] === doc.paragraph[home]
  let before = home
  while (before > 0 && same(before - 1) && home - before < MOST_BEFORE && (before === home || goesOn(doc, before)))
    before--
  let after = home
  while (
    after + 1 < doc.paragraph.length &&
    same(after + 1) &&
    after - home < MOST_AFTER &&
    (after === home || goesOn(doc, after + 1))
  )
    after++
  const first = Math.max(doc.sentenceFirst[before]!, cue.head - LONGEST_WINDOW / 2)
  return { first, end: Math.min(doc.sentenceEnd[after]!, first + LONGEST_WINDOW) }
}

/** Whether a sentence begins inside a quotation or with an opening mark. */
const goesOn = (doc: ModelDocument, sentence: number): boolean => {
  const state = doc.quote[doc.sentenceFirst[sentence]!]
  return state === 1 || state === 2
}

const at = (values: Int32Array | Uint8Array, i: number): number => (i < 0 || i >= values.length ? 7 : values[i]!)

/** The features that do not depend on the cue: words, and what the first chain said. */
export function describeBase(doc: ModelDocument, first: FirstReading, i: number, to: FeatureBuffer): void {
  to.nodeCount = 0
  to.edgeCount = 0
  words(doc, i, to)
  sharedBorder(doc, i, to)
  const { labels, cueTenths } = first
  node(to, 100, at(labels, i - 1), labels[i]!, at(labels, i + 1))
  node(to, 101, labels[i]!, doc.word[i]!)
  node(to, 102, labels[i]!, doc.quote[i]!, cueTenths[i]!)
  edge(to, 100, at(labels, i - 1), labels[i]!)
  edge(to, 101, at(labels, i - 1) * 8 + labels[i]!, doc.word[i]!)
  edge(to, 102, at(labels, i - 1) * 8 + labels[i]!, at(doc.word, i - 1))
  edge(to, 103, at(labels, i - 1) * 8 + labels[i]!, at(doc.quote, i - 1) * 4 + doc.quote[i]!)
}

/** The features of token i for one cue. */
export function describeForCue(
  doc: ModelDocument,
  reading: FirstReading,
  cue: CandidateCue,
  i: number,
  to: FeatureBuffer,
): void {
  to.nodeCount = 0
  to.edgeCount = 0
  const { word, shape, quote, commas, marks, suffix } = doc
  const { labels } = reading
  const side = i < cue.first ? 1 : i > cue.last ? 2 : i === cue.head ? 4 : 3
  const near = side === 1 ? cue.first - 1 : cue.last + 1
  const distance = side === 1 ? cue.first - i : side === 2 ? i - cue.last : 0
  const far = distanceClass(distance)
  const cueWord = word[cue.head]!
  const [low, high] = side === 1 ? [i, cue.first] : [cue.last, i]
  const commasBetween = side > 2 ? 0 : upTo(commas[high]! - commas[low]!, 4)
  const marksBetween = side > 2 ? 0 : upTo(marks[high]! - marks[low]!, 4)
  const cuesBetween =
    side > 2 ? 0 : upTo(Math.abs(reading.cueRuns[high]! - reading.cueRuns[low]!) - (side === 1 ? 1 : 0), 3)
  const sources = side > 2 ? 0 : upTo(Math.abs(reading.sourceRuns[high]! - reading.sourceRuns[low]!), 3)
  const contents = side > 2 ? 0 : upTo(Math.abs(reading.contentRuns[high]! - reading.contentRuns[low]!), 3)
  const sentences = upTo(Math.abs(doc.sentence[i]! - doc.sentence[cue.head]!), 3)
  const label = labels[i]!
  const state = quote[i]! * 4 + quote[cue.head]!
  const place = side * 8 + sentences
  const rank = label === 1 ? sources : label === 3 ? contents : cuesBetween
  node(to, 200, side, far, label)
  node(to, 201, side, cueWord, label)
  node(to, 202, side, cueWord, far)
  node(to, 203, place, commasBetween, marksBetween)
  node(to, 204, place, state, label)
  node(to, 205, place, label, rank)
  node(to, 206, side * 8 + label, cuesBetween, rank)
  node(to, 207, side, cueWord, word[i]!)
  node(to, 208, side, at(word, near), label)
  node(to, 209, side, at(word, near), far)
  node(to, 210, side * 8 + cuesBetween, commasBetween, state)
  node(to, 211, side, shape[i]!, far)
  node(to, 212, side, suffix[cue.head]!, label * 8 + sentences)
  node(to, 213, side * 8 + label, at(word, cue.last + 1), at(word, cue.first - 1))
  node(to, 214, side, word[i]!, sentences)
  node(to, 215, side * 64 + cuesBetween * 8 + marksBetween, label, state)
  node(to, 216, side * 8 + label, shape[at(doc.sentenceFirst, doc.sentence[i]!)]!, cueWord)
  node(to, 217, side * 8 + label, sources * 8 + contents, cuesBetween)
  node(
    to,
    218,
    side * 8 + label,
    quote[cue.first > 0 ? cue.first - 1 : 0]! * 8 + at(quote, cue.last + 1),
    at(shape, cue.first - 1) * 16 + at(shape, cue.last + 1),
  )
  node(to, 219, side, cueWord, doc.kind[i]!)
  node(to, 220, side * 8 + label, doc.kind[cue.head]!, cuesBetween)
  node(to, 221, side, doc.kind[cue.head]!, doc.kind[i]!)
  const previous = at(labels, i - 1)
  const step = i === cue.first ? 1 : i === cue.last + 1 ? 2 : i === cue.head ? 3 : i === cue.head + 1 ? 4 : 0
  edge(to, 200, side, step, sentences)
  edge(to, 201, side, previous * 8 + label, cuesBetween)
  edge(to, 202, side * 8 + step, previous * 8 + label, rank)
  edge(to, 203, side * 8 + step, word[i]!)
  edge(to, 204, side * 8 + step, at(word, i - 1))
  edge(to, 205, side * 8 + step, at(shape, i - 1) * 16 + shape[i]!, commasBetween)
  edge(to, 206, side * 8 + step, cueWord)
  edge(to, 209, side * 8 + step, doc.kind[i]!, doc.kind[cue.head]!)
  edge(to, 207, place, at(quote, i - 1) * 4 + quote[i]!, marksBetween)
  edge(to, 208, side * 8 + upTo(distance, 3), previous * 8 + label, at(shape, i - 1))
}
