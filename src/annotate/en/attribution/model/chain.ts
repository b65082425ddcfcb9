import type { FeatureBuffer } from './features.ts'
import type { KeyIndex } from './hash.ts'
import { LABELS, OUTSIDE, PAIRS } from './labels.ts'

/** The weights of a linear chain: four a token feature (one a label), sixteen a border feature (one a pair of labels). */
export interface ChainWeights {
  readonly nodes: KeyIndex
  readonly node: Int8Array | Float32Array
  readonly edges: KeyIndex
  readonly edge: Int8Array | Float32Array
  /** What one unit of a weight is worth. */
  readonly scale: number
}

/** Scores of a stretch of tokens: `node[t * 4 + label]`, `edge[t * 16 + label before * 4 + label]`. */
export interface Scores {
  count: number
  node: Float64Array
  edge: Float64Array
}

export const makeScores = (capacity: number): Scores => ({
  count: 0,
  node: new Float64Array(capacity * LABELS),
  edge: new Float64Array(capacity * PAIRS),
})

/** Makes room for `count` tokens and sets all scores to 0. */
export function resetScores(scores: Scores, count: number): void {
  if (scores.node.length < count * LABELS) {
    scores.node = new Float64Array(count * 2 * LABELS)
    scores.edge = new Float64Array(count * 2 * PAIRS)
  }
  scores.count = count
  scores.node.fill(0, 0, count * LABELS)
  scores.edge.fill(0, 0, count * PAIRS)
}

/** Adds what a token's features are worth to place `t`. */
export function addScores(weights: ChainWeights, from: FeatureBuffer, scores: Scores, t: number): void {
  const { scale } = weights
  addNodes(weights, from, scores.node, t * LABELS, scale)
  const { edges, edge } = weights
  const pair = t * PAIRS
  for (let i = 0; i < from.edgeCount; i++) {
    const position = edges.find(from.edge[i]!)
    if (position < 0) continue
    for (let y = 0, w = position * PAIRS; y < PAIRS; y++, w++) scores.edge[pair + y]! += edge[w]! * scale
  }
}

/** The four labels one by one: the sums stay out of memory. */
function addNodes(
  { nodes, node }: ChainWeights,
  from: FeatureBuffer,
  to: Float64Array,
  label: number,
  scale: number,
): void {
  let outside = 0
  let source = 0
  let cue = 0
  let content = 0
  for (let i = 0; i < from.nodeCount; i++) {
    const at = nodes.find(from.node[i]!) * LABELS
    if (at < 0) continue
    outside += node[at]!
    source += node[at + 1]!
    cue += node[at + 2]!
    content += node[at + 3]!
  }
  to[label]! += outside * scale
  to[label + 1]! += source * scale
  to[label + 2]! += cue * scale
  to[label + 3]! += content * scale
}

/** Room for the sums of the forward-backward pass. */
export interface Marginals {
  /** `node[t * 4 + label]`: how likely the label is at t. */
  node: Float64Array
  /** `edge[t * 16 + before * 4 + label]`; at t = 0 the label before is OUTSIDE. */
  edge: Float64Array
  alpha: Float64Array
  beta: Float64Array
  weight: Float64Array
}

export const makeMarginals = (capacity: number): Marginals => ({
  node: new Float64Array(capacity * LABELS),
  edge: new Float64Array(capacity * PAIRS),
  alpha: new Float64Array(capacity * LABELS),
  beta: new Float64Array(capacity * LABELS),
  weight: new Float64Array(capacity * PAIRS),
})

/** How likely each label, and each pair, is at each place: forward-backward with scaling. */
export function inferMarginals(scores: Scores, to: Marginals): void {
  const { count } = scores
  if (to.node.length < count * LABELS) Object.assign(to, makeMarginals(count * 2))
  const { alpha, beta, weight } = to
  weigh(scores, weight)
  for (let t = 0; t < count; t++) {
    let sum = 0
    for (let y = 0; y < LABELS; y++) {
      let value = 0
      if (t === 0) value = weight[OUTSIDE * LABELS + y]!
      else for (let x = 0; x < LABELS; x++) value += alpha[(t - 1) * LABELS + x]! * weight[t * PAIRS + x * LABELS + y]!
      alpha[t * LABELS + y] = value
      sum += value
    }
    for (let y = 0; y < LABELS; y++) alpha[t * LABELS + y]! /= sum
  }
  for (let y = 0; y < LABELS; y++) beta[(count - 1) * LABELS + y] = 1
  for (let t = count - 2; t >= 0; t--) {
    let sum = 0
    for (let x = 0; x < LABELS; x++) {
      let value = 0
      for (let y = 0; y < LABELS; y++) value += weight[(t + 1) * PAIRS + x * LABELS + y]! * beta[(t + 1) * LABELS + y]!
      beta[t * LABELS + x] = value
      sum += value
    }
    for (let x = 0; x < LABELS; x++) beta[t * LABELS + x]! /= sum
  }
  combine(count, to)
}

function weigh({ count, node, edge }: Scores, weight: Float64Array): void {
  for (let t = 0; t < count; t++) {
    let most = Number.NEGATIVE_INFINITY
    for (let p = 0; p < PAIRS; p++) {
      const score = edge[t * PAIRS + p]! + node[t * LABELS + (p & 3)]!
      weight[t * PAIRS + p] = score
      if (score > most) most = score
    }
    for (let p = 0; p < PAIRS; p++) weight[t * PAIRS + p] = Math.exp(weight[t * PAIRS + p]! - most)
  }
}

function combine(count: number, { node, edge, alpha, beta, weight }: Marginals): void {
  for (let t = 0; t < count; t++) {
    let sum = 0
    for (let p = 0; p < PAIRS; p++) {
      const before = p >> 2
      const start = t === 0 ? (before === OUTSIDE ? 1 : 0) : alpha[(t - 1) * LABELS + before]!
      const value = start * weight[t * PAIRS + p]! * beta[t * LABELS + (p & 3)]!
      edge[t * PAIRS + p] = value
      sum += value
    }
    for (let y = 0; y < LABELS; y++) node[t * LABELS + y] = 0
    for (let p = 0; p < PAIRS; p++) {
      edge[t * PAIRS + p]! /= sum
      node[t * LABELS + (p & 3)]! += edge[t * PAIRS + p]!
    }
  }
}

/** The most likely labels (Viterbi), written to `to`. */
export function decode({ count, node, edge }: Scores, to: Uint8Array): void {
  const back = new Uint8Array(count * LABELS)
  let best = new Float64Array(LABELS)
  let next = new Float64Array(LABELS)
  for (let t = 0; t < count; t++) {
    for (let y = 0; y < LABELS; y++) {
      let most = Number.NEGATIVE_INFINITY
      let from = 0
      for (let x = 0; x < LABELS; x++) {
        if (t === 0 && x !== OUTSIDE) continue
        const score = (t === 0 ? 0 : best[x]!) + edge[t * PAIRS + x * LABELS + y]!
        if (score > most) {
          most = score
          from = x
        }
      }
      next[y] = most + node[t * LABELS + y]!
      back[t * LABELS + y] = from
    }
    const swap = best
    best = next
    next = swap
  }
  let label = 0
  for (let y = 1; y < LABELS; y++) if (best[y]! > best[label]!) label = y
  for (let t = count - 1; t >= 0; t--) {
    to[t] = label
    label = back[t * LABELS + label]!
  }
}
