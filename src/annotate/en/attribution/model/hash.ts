/** FNV-1a over UTF-16 code units: a word as a 32-bit number, the same everywhere. */
export function hashWord(word: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  return hash | 0
}

/** One number from two; the order counts. */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ (b + 0x7f4a7c15), 0x2c1b3c6d)
  hash = Math.imul(hash ^ (hash >>> 15), 0x297a2d39)
  return hash ^ (hash >>> 13)
}

/** Numbers by 32-bit key: open addressing, no deletion. */
export interface KeyIndex {
  /** The position of a key, -1 when it is not there. */
  find(key: number): number
}

/** Bits of the filter for each key: one key in sixteen that is not there passes. */
const FILTER_BITS = 16

/** An index over keys in their order: the n-th key has position n. Equal keys keep the first position. */
export function indexKeys(keys: Int32Array): KeyIndex {
  let size = 16
  while (size < keys.length * 2) size *= 2
  const mask = size - 1
  const slots = new Int32Array(size * 2)
  // Most keys that are asked for are not there: a small table of bits, which stays near the processor, says so first.
  let bits = 32
  while (bits < keys.length * FILTER_BITS) bits *= 2
  const filter = new Int32Array(bits / 32)
  const within = bits - 1
  for (let position = 0; position < keys.length; position++) {
    const key = keys[position]!
    const bit = key & within
    filter[bit >>> 5]! |= 1 << (bit & 31)
    let slot = spread(key) & mask
    while (slots[slot * 2 + 1] !== 0 && slots[slot * 2] !== key) slot = (slot + 1) & mask
    if (slots[slot * 2 + 1] !== 0) continue
    slots[slot * 2] = key
    slots[slot * 2 + 1] = position + 1
  }
  return {
    find(key) {
      const bit = key & within
      if ((filter[bit >>> 5]! & (1 << (bit & 31))) === 0) return -1
      let slot = spread(key) & mask
      for (;;) {
        const position = slots[slot * 2 + 1]!
        if (position === 0) return -1
        if (slots[slot * 2] === key) return position - 1
        slot = (slot + 1) & mask
      }
    },
  }
}

const spread = (key: number): number => Math.imul(key, 0x9e3779b1) >>> 7
