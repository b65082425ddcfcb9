import type { ChainWeights } from './chain.ts'
import type { WordNumbers, WordTables } from './document.ts'
import { indexKeys } from './hash.ts'
import { LABELS, PAIRS } from './labels.ts'

/** What the file says of itself, beside the weights. */
export interface ModelSettings {
  /** Upper borders of certainty and the share that was right below each (and above the one before), rising. */
  readonly calibration: readonly { readonly below: number; readonly right: number }[]
  readonly trainedOn: string
}

export interface AttributionModel {
  readonly settings: ModelSettings
  readonly tables: WordTables
  readonly stageOne: ChainWeights
  readonly stageTwo: ChainWeights
}

/** Weights before they are packed: keys in rising order, weights as real numbers. */
export interface RawWeights {
  readonly nodeKeys: Int32Array
  readonly node: Float32Array
  readonly edgeKeys: Int32Array
  readonly edge: Float32Array
}

export interface RawNumbers {
  readonly keys: Int32Array
  readonly classes: Uint8Array
}

export interface RawModel {
  readonly settings: ModelSettings
  readonly rates: RawNumbers
  readonly classes: RawNumbers
  readonly stageOne: RawWeights
  readonly stageTwo: RawWeights
}

const MAGIC = 0x31544152
/** Weights beyond this are cut to it: one unit of the packed weights is a 127th of it. */
const LARGEST = 4

/**
 * Packs a model: little-endian; magic, settings (JSON), cue rates, word classes, then the two chains, each as keys, a mask of the
 * weights that are not zero, and these as signed bytes. Features without a weight are left out.
 */
export function encodeModel(model: RawModel): Uint8Array {
  const bytes: number[] = []
  const int = (value: number) => bytes.push(value & 255, (value >> 8) & 255, (value >> 16) & 255, (value >>> 24) & 255)
  const table = (keys: Int32Array, weights: Float32Array, width: number) => {
    const packed = packWeights(weights)
    const kept = [...keys.keys()].filter((i) => packed.subarray(i * width, (i + 1) * width).some((w) => w !== 0))
    int(kept.length)
    for (const i of kept) int(keys[i]!)
    for (const i of kept) {
      let mask = 0
      for (let y = 0; y < width; y++) if (packed[i * width + y] !== 0) mask |= 1 << y
      bytes.push(mask & 255)
      if (width > 8) bytes.push(mask >> 8)
    }
    for (const i of kept)
      for (let y = 0; y < width; y++) if (packed[i * width + y] !== 0) bytes.push(packed[i * width + y]! & 255)
  }
  int(MAGIC)
  const settings = new TextEncoder().encode(JSON.stringify(model.settings))
  int(settings.length)
  for (const byte of settings) bytes.push(byte)
  for (const { keys, classes } of [model.rates, model.classes]) {
    int(keys.length)
    for (const key of keys) int(key)
    for (const kind of classes) bytes.push(kind)
  }
  for (const { nodeKeys, node, edgeKeys, edge } of [model.stageOne, model.stageTwo]) {
    table(nodeKeys, node, LABELS)
    table(edgeKeys, edge, PAIRS)
  }
  return Uint8Array.from(bytes)
}

function packWeights(weights: Float32Array): Int8Array {
  const unit = LARGEST / 127
  return Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / unit))))
}

/** Unpacks a model. Throws TypeError when the bytes are not one of ours. */
export function decodeModel(bytes: Uint8Array): AttributionModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 0
  const int = () => {
    const value = view.getInt32(at, true)
    at += 4
    return value
  }
  const ints = (count: number) => {
    const values = new Int32Array(count)
    for (let i = 0; i < count; i++) values[i] = view.getInt32(at + i * 4, true)
    at += count * 4
    return values
  }
  const table = (width: number) => {
    const count = int()
    const keys = ints(count)
    const masks = at
    at += count * (width / 8 > 1 ? 2 : 1)
    const weights = new Int8Array(count * width)
    for (let i = 0; i < count; i++) {
      const mask = width > 8 ? view.getUint16(masks + i * 2, true) : bytes[masks + i]!
      for (let y = 0; y < width; y++) if (mask & (1 << y)) weights[i * width + y] = view.getInt8(at++)
    }
    return { index: indexKeys(keys), weights }
  }
  const chain = (): ChainWeights => {
    const node = table(LABELS)
    const edge = table(PAIRS)
    return { nodes: node.index, node: node.weights, edges: edge.index, edge: edge.weights, scale: LARGEST / 127 }
  }
  if (bytes.byteLength < 8 || int() !== MAGIC)
    throw new TypeError('these bytes are not an attribution model of Readout')
  const length = int()
  const settings: ModelSettings = JSON.parse(new TextDecoder().decode(bytes.subarray(at, at + length)))
  at += length
  const numbers = (): WordNumbers => {
    const count = int()
    const keys = ints(count)
    const classes = bytes.slice(at, at + count)
    at += count
    return { index: indexKeys(keys), classes }
  }
  const tables = { rates: numbers(), classes: numbers() }
  return { settings, tables, stageOne: chain(), stageTwo: chain() }
}
