import {
  addScores,
  type ChainWeights,
  decode,
  inferMarginals,
  makeMarginals,
  makeScores,
  resetScores,
  type Scores,
} from './chain.ts'
import type { ModelDocument } from './document.ts'
import { makeFeatureBuffer } from './features.ts'
import { CONTENT, CUE, LABELS, OUTSIDE, PAIRS, SOURCE } from './labels.ts'
import { describeForStageOne } from './stage-one.ts'
import {
  type CandidateCue,
  describeBase,
  describeForCue,
  type FirstReading,
  LONGEST_WINDOW,
  type Window,
  windowOf,
} from './stage-two.ts'

/** A token at least this likely a cue is looked at by the second chain. */
const CANDIDATE = 0.2
/** Longer paragraphs are read in pieces of so many tokens. */
const LONGEST_CHAIN = 1024

/** Stretches of tokens that the first chain reads at once: paragraphs, long ones in pieces. */
export function chainsOf(doc: ModelDocument): Window[] {
  const chains: Window[] = []
  for (let sentence = 0; sentence < doc.paragraph.length; sentence++) {
    const first = doc.sentenceFirst[sentence]!
    const end = doc.sentenceEnd[sentence]!
    const last = chains.at(-1)
    if (
      last &&
      sentence > 0 &&
      doc.paragraph[sentence] === doc.paragraph[sentence - 1] &&
      end - last.first <= LONGEST_CHAIN
    )
      chains[chains.length - 1] = { first: last.first, end }
    else
      for (let at = first; at < end; at += LONGEST_CHAIN)
        chains.push({ first: at, end: Math.min(end, at + LONGEST_CHAIN) })
  }
  return chains.filter(({ first, end }) => first < end)
}

/** Reads an article with the first chain: labels, and the cues worth a second look. */
export function readStageOne(doc: ModelDocument, weights: ChainWeights): FirstReading {
  const labels = new Uint8Array(doc.count)
  const cue = new Float32Array(doc.count)
  const scores = makeScores(Math.min(LONGEST_CHAIN, doc.count))
  const marginals = makeMarginals(Math.min(LONGEST_CHAIN, doc.count))
  const buffer = makeFeatureBuffer()
  for (const { first, end } of chainsOf(doc)) {
    resetScores(scores, end - first)
    for (let i = first; i < end; i++) {
      describeForStageOne(doc, i, buffer)
      addScores(weights, buffer, scores, i - first)
    }
    inferMarginals(scores, marginals)
    decode(scores, labels.subarray(first, end))
    for (let i = first; i < end; i++) cue[i] = marginals.node[(i - first) * LABELS + CUE]!
  }
  return {
    labels,
    cueTenths: Uint8Array.from(cue, (p) => Math.min(9, Math.floor(p * 10))),
    ...countRuns(labels),
    ...findCandidates(doc, cue),
  }
}

function countRuns(labels: Uint8Array): Pick<FirstReading, 'sourceRuns' | 'contentRuns'> {
  const count = (label: number) => {
    let runs = 0
    return Int32Array.from(labels, (own, i) => (own === label && labels[i - 1] !== label ? ++runs : runs))
  }
  return { sourceRuns: count(SOURCE), contentRuns: count(CONTENT) }
}

function findCandidates(doc: ModelDocument, cue: Float32Array): Pick<FirstReading, 'cues' | 'cueRuns'> {
  const cues: CandidateCue[] = []
  const cueRuns = new Int32Array(doc.count)
  for (let i = 0; i < doc.count; i++) {
    if (cue[i]! >= CANDIDATE) {
      let head = i
      let last = i
      while (last + 1 < doc.count && cue[last + 1]! >= CANDIDATE && doc.sentence[last + 1] === doc.sentence[i]) {
        last++
        if (cue[last]! > cue[head]!) head = last
      }
      cues.push({ first: i, last, head })
      cueRuns.fill(cues.length, i, last + 1)
      i = last
    } else cueRuns[i] = cues.length
  }
  return { cues, cueRuns }
}

/** What the second chain finds for one cue: token labels over its window, and how likely the cue is one. */
export interface CueReading {
  readonly window: Window
  readonly labels: Uint8Array
  /** The chance that the candidate is a cue, times the mean chance of the other labels; not yet calibrated. */
  readonly certainty: number
}

/** Reads the candidates one by one with the second chain; those that it holds for no cue are left out. */
export function readStageTwo(doc: ModelDocument, reading: FirstReading, weights: ChainWeights): CueReading[] {
  const base = scoreBase(doc, reading, weights)
  const scores = makeScores(Math.min(LONGEST_WINDOW, doc.count))
  const marginals = makeMarginals(Math.min(LONGEST_WINDOW, doc.count))
  const buffer = makeFeatureBuffer()
  return reading.cues.flatMap((cue) => {
    const window = windowOf(doc, cue)
    const count = window.end - window.first
    resetScores(scores, count)
    scores.node.set(base.node.subarray(window.first * LABELS, window.end * LABELS))
    scores.edge.set(base.edge.subarray(window.first * PAIRS, window.end * PAIRS))
    for (let t = 0; t < count; t++) {
      describeForCue(doc, reading, cue, window.first + t, buffer)
      addScores(weights, buffer, scores, t)
    }
    const labels = new Uint8Array(count)
    inferMarginals(scores, marginals)
    const head = likeliestCue(marginals.node, cue.first - window.first, cue.last - window.first)
    const chance = marginals.node[head * LABELS + CUE]!
    decode(scores, labels)
    if (!labels.includes(CUE)) return []
    if (!labels.includes(SOURCE)) adoptSource(doc, reading, cue, window, labels)
    return [{ window, labels, certainty: chance * certaintyOf(labels, marginals.node, chance) }]
  })
}

/**
 * A cue without a source: most have one that the second chain was not sure of. The nearest words of the same sentence that
 * the first chain took for a source are adopted, before the cue rather than behind it.
 */
function adoptSource(
  doc: ModelDocument,
  first: FirstReading,
  cue: CandidateCue,
  window: Window,
  labels: Uint8Array,
): void {
  const sentence = doc.sentence[cue.head]!
  const isFree = (i: number) =>
    i >= window.first &&
    i < window.end &&
    doc.sentence[i] === sentence &&
    first.labels[i] === SOURCE &&
    labels[i - window.first] === OUTSIDE
  const adopt = (from: number, step: number): boolean => {
    let i = from
    while (i >= window.first && i < window.end && doc.sentence[i] === sentence && !isFree(i)) i += step
    for (; isFree(i); i += step) labels[i - window.first] = SOURCE
    return labels.includes(SOURCE)
  }
  if (!adopt(cue.first - 1, -1)) adopt(cue.last + 1, 1)
}

function likeliestCue(marginal: Float64Array, first: number, last: number): number {
  let best = Math.max(0, first)
  for (let t = best; t <= last; t++) if (marginal[t * LABELS + CUE]! > marginal[best * LABELS + CUE]!) best = t
  return best
}

/** What the tokens that lie in some cue's window are worth without that cue. */
function scoreBase(doc: ModelDocument, reading: FirstReading, weights: ChainWeights): Scores {
  const base = makeScores(doc.count)
  resetScores(base, doc.count)
  const buffer = makeFeatureBuffer()
  const scored = new Uint8Array(doc.count)
  for (const cue of reading.cues) {
    const { first, end } = windowOf(doc, cue)
    for (let i = first; i < end; i++) {
      if (scored[i]) continue
      scored[i] = 1
      describeBase(doc, reading, i, buffer)
      addScores(weights, buffer, base, i)
    }
  }
  return base
}

/** The mean chance of the labels of source and content, given that the cue is one. */
function certaintyOf(labels: Uint8Array, marginal: Float64Array, chance: number): number {
  let sum = 0
  let count = 0
  for (let t = 0; t < labels.length; t++) {
    if (labels[t] !== SOURCE && labels[t] !== CONTENT) continue
    sum += Math.min(1, marginal[t * LABELS + labels[t]!]! / chance)
    count++
  }
  return count === 0 ? 0 : sum / count
}
