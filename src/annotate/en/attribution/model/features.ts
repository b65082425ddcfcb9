import { mix } from './hash.ts'

/** Where the features of one token are written: keys of the token's own features, and of its border to the one before. */
export interface FeatureBuffer {
  readonly node: Int32Array
  nodeCount: number
  readonly edge: Int32Array
  edgeCount: number
}

export const makeFeatureBuffer = (): FeatureBuffer => ({
  node: new Int32Array(128),
  nodeCount: 0,
  edge: new Int32Array(64),
  edgeCount: 0,
})

/** Adds a feature of the token, from up to three numbers; `template` tells templates apart. */
export function node(buffer: FeatureBuffer, template: number, a: number, b?: number, c?: number): void {
  let key = mix(template, a)
  if (b !== undefined) key = mix(key, b)
  if (c !== undefined) key = mix(key, c)
  buffer.node[buffer.nodeCount++] = key
}

/** Adds a feature of the border between the token and the one before. */
export function edge(buffer: FeatureBuffer, template: number, a: number, b?: number, c?: number): void {
  let key = mix(template + 1000, a)
  if (b !== undefined) key = mix(key, b)
  if (c !== undefined) key = mix(key, c)
  buffer.edge[buffer.edgeCount++] = key
}

/** A distance as one of ten classes, its sign kept. */
export function distanceClass(distance: number): number {
  const size = distance < 0 ? -distance : distance
  const kind = size <= 4 ? size : size <= 6 ? 5 : size <= 10 ? 6 : size <= 16 ? 7 : size <= 30 ? 8 : 9
  return distance < 0 ? -kind : kind
}

/** A number no larger than `most`. */
export const upTo = (value: number, most: number): number => Math.min(value, most)
