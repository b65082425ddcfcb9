import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode, inferMarginals, makeMarginals, makeScores, resetScores } from './chain.ts'
import { hashWord, indexKeys } from './hash.ts'
import { LABELS, PAIRS } from './labels.ts'
import { decodeModel, encodeModel } from './weights-file.ts'

const settings = { calibration: [{ below: 2, right: 0.5 }], trainedOn: 'nothing' }

describe('weights file', () => {
  const chain = (keys: number[], seed: number) => ({
    nodeKeys: Int32Array.from(keys),
    node: Float32Array.from({ length: keys.length * LABELS }, (_, i) => ((i * seed) % 9) / 4 - 1),
    edgeKeys: Int32Array.from(keys),
    edge: Float32Array.from({ length: keys.length * PAIRS }, (_, i) => ((i * seed) % 11) / 4 - 1),
  })
  it('gives back what was packed, to the unit of a byte', () => {
    const raw = {
      settings,
      rates: { keys: Int32Array.from([5, -9]), classes: Uint8Array.from([4, 1]) },
      classes: { keys: Int32Array.from([8]), classes: Uint8Array.from([200]) },
      stageOne: chain([-7, 3, 12], 5),
      stageTwo: chain([1, 2], 7),
    }
    const model = decodeModel(encodeModel(raw))
    expect(model.settings).toEqual(settings)
    expect(model.tables.rates.classes[model.tables.rates.index.find(-9)]).toBe(1)
    expect(model.tables.classes.classes[model.tables.classes.index.find(8)]).toBe(200)
    for (const name of ['stageOne', 'stageTwo'] as const) {
      for (const [i, key] of raw[name].nodeKeys.entries()) {
        const at = model[name].nodes.find(key)
        for (let y = 0; y < LABELS; y++) {
          const packed = at < 0 ? 0 : model[name].node[at * LABELS + y]! * model[name].scale
          expect(Math.abs(packed - raw[name].node[i * LABELS + y]!)).toBeLessThan(0.02)
        }
      }
      expect(model[name].edges.find(99)).toBe(-1)
    }
  })
  it('refuses other bytes', () => {
    expect(() => decodeModel(Uint8Array.from([1, 2, 3]))).toThrow('not an attribution model')
  })
})

describe('hash', () => {
  it('is fixed: the weights count on it', () => {
    expect([hashWord('said'), hashWord('')]).toEqual([hashWord('said'), -2128831035])
    expect(hashWord('said')).not.toBe(hashWord('says'))
  })
  it('finds every key at its place', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })), (keys) => {
        const index = indexKeys(Int32Array.from(keys))
        for (const [i, key] of keys.entries()) expect(index.find(key)).toBe(i)
      }),
    )
  })
})

describe('chain', () => {
  const random = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), {
    minLength: 3 * LABELS + 3 * PAIRS,
    maxLength: 3 * LABELS + 3 * PAIRS,
  })
  it('agrees with counting every path, for chances and for the best labels', () => {
    fc.assert(
      fc.property(random, (numbers) => {
        const scores = makeScores(3)
        resetScores(scores, 3)
        scores.node.set(numbers.slice(0, 3 * LABELS))
        scores.edge.set(numbers.slice(3 * LABELS))
        const marginals = makeMarginals(3)
        inferMarginals(scores, marginals)
        const labels = new Uint8Array(3)
        decode(scores, labels)
        let total = 0
        let best = Number.NEGATIVE_INFINITY
        const chance = new Float64Array(3 * LABELS)
        for (let path = 0; path < LABELS ** 3; path++) {
          const ys = [path & 3, (path >> 2) & 3, (path >> 4) & 3]
          let score = 0
          for (const [t, y] of ys.entries())
            score += scores.node[t * LABELS + y]! + scores.edge[t * PAIRS + (t === 0 ? 0 : ys[t - 1]!) * LABELS + y]!
          total += Math.exp(score)
          for (const [t, y] of ys.entries()) chance[t * LABELS + y]! += Math.exp(score)
          if (ys.every((y, t) => y === labels[t])) best = score
        }
        for (let i = 0; i < chance.length; i++) expect(marginals.node[i]).toBeCloseTo(chance[i]! / total, 6)
        expect(Math.exp(best) / total).toBeGreaterThanOrEqual(1 / LABELS ** 3)
      }),
    )
  })
})
