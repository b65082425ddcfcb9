import {
  addScores,
  type ChainWeights,
  inferMarginals,
  makeMarginals,
  makeScores,
  resetScores,
} from '../../src/annotate/en/attribution/model/chain.ts'
import { type FeatureBuffer, makeFeatureBuffer } from '../../src/annotate/en/attribution/model/features.ts'
import { indexKeys, type KeyIndex } from '../../src/annotate/en/attribution/model/hash.ts'
import { LABELS, OUTSIDE, PAIRS } from '../../src/annotate/en/attribution/model/labels.ts'

/** A stretch of tokens with the labels it should get. */
export interface Example {
  readonly labels: Uint8Array
  /** Writes the features of the example's t-th token. */
  describe(t: number, to: FeatureBuffer): void
}

export interface TrainingSettings {
  readonly epochs: number
  /** Step size of AdaGrad. */
  readonly step: number
  /** Strength of the pull to zero (L1), a token. */
  readonly sparsity: number
  /** Features seen on fewer tokens are left out. */
  readonly leastCount: number
  readonly seed: number
}

/** So many moments an epoch. */
const SNAPSHOTS = 8

/** Keys with their weights, trained. */
export interface Trained extends ChainWeights {
  readonly nodeKeys: Int32Array
  readonly edgeKeys: Int32Array
  readonly node: Float32Array
  readonly edge: Float32Array
}

/** The 32-bit generator `mulberry32`: the same order on every machine. */
export function makeRandom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296
  }
}

/**
 * Trains a linear chain: conditional likelihood, AdaGrad with regularised dual averaging (L1), one example after the
 * other in a seeded order; the result is the mean of the weights at several moments from the second epoch on, since the
 * last examples would else weigh too much. Repeatable to the bit: no clock, no parallelism.
 */
export function trainChain(
  examples: readonly Example[],
  settings: TrainingSettings,
  report: (line: string) => void,
): Trained {
  const { nodeKeys, edgeKeys } = countFeatures(examples, settings.leastCount)
  const nodes = indexKeys(nodeKeys)
  const edges = indexKeys(edgeKeys)
  const node = makeLearner(nodeKeys.length * LABELS, settings)
  const edge = makeLearner(edgeKeys.length * PAIRS, settings)
  const weights = { nodes, node: node.weights, edges, edge: edge.weights, scale: 1, nodeKeys, edgeKeys }
  const located = { ...weights, nodes: asIs, edges: asIs }
  const order = Int32Array.from(examples, (_, i) => i)
  const random = makeRandom(settings.seed)
  const scores = makeScores(1100)
  const marginals = makeMarginals(1100)
  let seen = 0
  for (let epoch = 1; epoch <= settings.epochs; epoch++) {
    shuffle(order, random)
    let loss = 0
    for (const [nth, index] of order.entries()) {
      if (epoch > 1 && nth % Math.ceil(order.length / SNAPSHOTS) === 0) {
        node.remember()
        edge.remember()
      }
      const example = examples[index]!
      const features = describeAll(example)
      resetScores(scores, example.labels.length)
      for (const [t, one] of features.entries()) {
        locate(one, nodes, edges)
        addScores(located, one, scores, t)
      }
      inferMarginals(scores, marginals)
      seen++
      for (let t = 0; t < example.labels.length; t++) {
        const gold = example.labels[t]!
        const before = t === 0 ? OUTSIDE : example.labels[t - 1]!
        loss -= Math.log(Math.max(1e-12, marginals.edge[t * PAIRS + before * LABELS + gold]!))
        const { node: keys, nodeCount, edge: pairs, edgeCount } = features[t]!
        for (let i = 0; i < nodeCount; i++)
          node.learn(keys[i]! * LABELS, LABELS, marginals.node, t * LABELS, gold, seen)
        for (let i = 0; i < edgeCount; i++)
          edge.learn(pairs[i]! * PAIRS, PAIRS, marginals.edge, t * PAIRS, before * LABELS + gold, seen)
      }
    }
    report(
      `  epoch ${epoch}: mean loss ${(loss / examples.length).toFixed(3)}, features ${nodeKeys.length} + ${edgeKeys.length}`,
    )
  }
  node.average()
  edge.average()
  return weights
}

/** Once keys have been replaced by positions there is nothing left to look up. */
const asIs: KeyIndex = { find: (position) => position }

/** Replaces the keys of a buffer by their positions; features that are not learnt are left out. */
function locate(buffer: FeatureBuffer, nodes: KeyIndex, edges: KeyIndex): void {
  const inPlace = (keys: Int32Array, count: number, index: KeyIndex): number => {
    let kept = 0
    for (let i = 0; i < count; i++) {
      const position = index.find(keys[i]!)
      if (position >= 0) keys[kept++] = position
    }
    return kept
  }
  buffer.nodeCount = inPlace(buffer.node, buffer.nodeCount, nodes)
  buffer.edgeCount = inPlace(buffer.edge, buffer.edgeCount, edges)
}

const buffers: FeatureBuffer[] = []

function describeAll(example: Example): FeatureBuffer[] {
  while (buffers.length < example.labels.length) buffers.push(makeFeatureBuffer())
  const own = buffers.slice(0, example.labels.length)
  for (const [t, buffer] of own.entries()) example.describe(t, buffer)
  return own
}

interface Learner {
  readonly weights: Float32Array
  /** Adds the weights as they are to those that the result is the mean of. */
  remember(): void
  /** Sets the weights to the mean of those remembered. */
  average(): void
  learn(at: number, width: number, chance: Float64Array, from: number, gold: number, seen: number): void
}

function makeLearner(size: number, { step, sparsity }: TrainingSettings): Learner {
  const weights = new Float32Array(size)
  const sums = new Float32Array(size)
  const squares = new Float32Array(size)
  const total = new Float32Array(size)
  let remembered = 0
  return {
    weights,
    remember() {
      remembered++
      for (let i = 0; i < size; i++) total[i]! += weights[i]!
    },
    average() {
      for (let i = 0; i < size; i++) weights[i] = total[i]! / remembered
    },
    learn(at, width, chance, from, gold, seen) {
      for (let y = 0; y < width; y++) {
        const gradient = chance[from + y]! - (y === gold ? 1 : 0)
        if (gradient < 1e-4 && gradient > -1e-4) continue
        const w = at + y
        const sum = sums[w]! + gradient
        const square = squares[w]! + gradient * gradient
        sums[w] = sum
        squares[w] = square
        const pull = (sum < 0 ? -sum : sum) - sparsity * seen
        weights[w] = pull <= 0 ? 0 : ((sum < 0 ? step : -step) * pull) / (0.1 + Math.sqrt(square))
      }
    },
  }
}

/** The keys seen on at least so many tokens, in the order of their first appearance. */
function countFeatures(
  examples: readonly Example[],
  leastCount: number,
): { nodeKeys: Int32Array; edgeKeys: Int32Array } {
  const node = makeCounter()
  const edge = makeCounter()
  for (const example of examples)
    for (const { node: keys, nodeCount, edge: pairs, edgeCount } of describeAll(example)) {
      for (let i = 0; i < nodeCount; i++) node.add(keys[i]!)
      for (let i = 0; i < edgeCount; i++) edge.add(pairs[i]!)
    }
  return { nodeKeys: node.atLeast(leastCount), edgeKeys: edge.atLeast(leastCount) }
}

/** Counts 32-bit keys in an open-addressing table that grows. */
function makeCounter() {
  let size = 1 << 20
  let keys = new Int32Array(size)
  let counts = new Int32Array(size)
  let used = 0
  const place = (key: number): number => {
    let slot = (Math.imul(key, 0x9e3779b1) >>> 7) & (size - 1)
    while (counts[slot]! > 0 && keys[slot] !== key) slot = (slot + 1) & (size - 1)
    return slot
  }
  const grow = () => {
    const old = { keys, counts }
    size *= 2
    keys = new Int32Array(size)
    counts = new Int32Array(size)
    for (let i = 0; i < old.keys.length; i++) {
      if (old.counts[i] === 0) continue
      const slot = place(old.keys[i]!)
      keys[slot] = old.keys[i]!
      counts[slot] = old.counts[i]!
    }
  }
  return {
    add(key: number) {
      const slot = place(key)
      keys[slot] = key
      if (counts[slot]!++ === 0 && ++used * 2 > size) grow()
    },
    atLeast: (least: number) => keys.filter((_, slot) => counts[slot]! >= least).sort(),
  }
}

function shuffle(order: Int32Array, random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const swap = order[i]!
    order[i] = order[j]!
    order[j] = swap
  }
}
