import { hashWord } from '../../src/annotate/en/attribution/model/hash.ts'
import type { Token } from '../../src/annotate/en/tokens.ts'

/** Neighbours are told apart by this many most frequent words; the rest is one. */
const NEIGHBOURS = 200
const CLASSES = 200
const LEAST_SEEN = 5
const ROUNDS = 10
const PLACES = [-2, -1, 1, 2] as const
const WIDTH = (NEIGHBOURS + 1) * PLACES.length + 1

/**
 * Classes of words that stand in like places, from the training texts alone: each word by the square roots of its
 * neighbours' shares (and of its share of capitals), grouped by k-means that begins with the most frequent words.
 * Repeatable: no random start. Classes are 1 to 200; rare words have none.
 */
export function groupWords(texts: readonly (readonly (readonly Token[])[])[]): {
  keys: Int32Array
  classes: Uint8Array
} {
  const counts = new Map<string, number>()
  for (const text of texts)
    for (const sentence of text) for (const { lower } of sentence) counts.set(lower, (counts.get(lower) ?? 0) + 1)
  const words = [...counts]
    .filter(([, count]) => count >= LEAST_SEEN)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const place = new Map(words.map(([word], i) => [word, i]))
  const vectors = words.map(() => new Float32Array(WIDTH))
  for (const text of texts)
    for (const sentence of text)
      for (const [i, token] of sentence.entries()) {
        const vector = vectors[place.get(token.lower) ?? -1]
        if (!vector) continue
        for (const [n, by] of PLACES.entries()) {
          const neighbour = place.get(sentence[i + by]?.lower ?? '') ?? NEIGHBOURS
          vector[n * (NEIGHBOURS + 1) + Math.min(neighbour, NEIGHBOURS)]!++
        }
        if (token.word !== token.lower) vector[WIDTH - 1]!++
      }
  for (const [i, vector] of vectors.entries()) normalize(vector, words[i]![1])
  const own = cluster(vectors)
  const rows = words.map(([word], i) => ({ key: hashWord(word), kind: own[i]! + 1 })).sort((a, b) => a.key - b.key)
  return { keys: Int32Array.from(rows, ({ key }) => key), classes: Uint8Array.from(rows, ({ kind }) => kind) }
}

function normalize(vector: Float32Array, count: number): void {
  let square = 0
  for (let d = 0; d < WIDTH; d++) {
    const near = d === WIDTH - 1 || (d >= NEIGHBOURS + 1 && d < 3 * (NEIGHBOURS + 1)) ? 1 : 0.3
    vector[d] = Math.sqrt((vector[d]! / count) * near)
    square += vector[d]! ** 2
  }
  const length = Math.sqrt(square) || 1
  for (let d = 0; d < WIDTH; d++) vector[d]! /= length
}

function cluster(vectors: readonly Float32Array[]): Uint8Array {
  const centres = vectors.slice(0, CLASSES).map((vector) => vector.slice())
  const own = new Uint8Array(vectors.length)
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, vector] of vectors.entries()) {
      let best = Number.NEGATIVE_INFINITY
      for (const [k, centre] of centres.entries()) {
        let dot = 0
        for (let d = 0; d < WIDTH; d++) dot += vector[d]! * centre[d]!
        if (dot > best) {
          best = dot
          own[i] = k
        }
      }
    }
    for (const centre of centres) centre.fill(0)
    for (const [i, vector] of vectors.entries()) {
      const centre = centres[own[i]!]!
      for (let d = 0; d < WIDTH; d++) centre[d]! += vector[d]!
    }
    for (const centre of centres) {
      let square = 0
      for (const value of centre) square += value * value
      const length = Math.sqrt(square) || 1
      for (let d = 0; d < WIDTH; d++) centre[d]! /= length
    }
  }
  return own
}
