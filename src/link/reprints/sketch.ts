/** Words of a shingle of Latin script, and characters of one of Chinese. */
const WORDS = 6
const CHARACTERS = 12
/** One shingle in so many is kept, chosen by its hash: the same ones in every text. */
const SAMPLED = 8

/** What is kept of a text for finding copies: hashes, rising, each once. */
export interface Sketch {
  /** Of a sample of its shingles. */
  readonly shingles: Int32Array
  /** Of its figures, and of its names (words with a capital inside a sentence): what texts of one form differ in. */
  readonly figures: Int32Array
  readonly names: Int32Array
}

/**
 * Sketches a text: runs of six words, or of twelve Chinese characters, inside its paragraphs, hashed (FNV-1a), and of these one in eight, by the
 * hash itself ("modulo sketch", Broder 1997); with its figures and names. Case and marks do not count.
 */
export function sketchOf(text: string): Sketch {
  const kept = new Set<number>()
  const chinese = (text.match(/\p{Script=Han}/gu)?.length ?? 0) > text.length / 4
  const size = chinese ? CHARACTERS : WORDS
  // Inside paragraphs only: their order does not count.
  for (const paragraph of text.toLowerCase().split('\n')) {
    const units = paragraph.match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? []
    for (let at = 0; at + size <= units.length; at++) {
      const hash = hashOf(units, at, size)
      if ((hash >>> 3) % SAMPLED === 0) kept.add(hash)
    }
  }
  return { shingles: sorted(kept), figures: sorted(hashesOf(text, FIGURES)), names: sorted(hashesOf(text, NAMES)) }
}

const FIGURES = /\d+(?:[.,]\d+)*/gu
const NAMES = /(?<=[\p{Ll},] )\p{Lu}[\p{L}’'-]+/gu

const sorted = (hashes: ReadonlySet<number>): Int32Array => Int32Array.from(hashes).sort()

const hashesOf = (text: string, pattern: RegExp): Set<number> =>
  new Set([...text.matchAll(pattern)].map(([word]) => hashOf([word], 0, 1)))

function hashOf(units: readonly string[], from: number, size: number): number {
  let hash = 0x811c9dc5
  for (let at = from; at < from + size; at++) {
    const unit = units[at]!
    for (let i = 0; i < unit.length; i++) hash = Math.imul(hash ^ unit.charCodeAt(i), 0x01000193)
    hash = Math.imul(hash ^ 32, 0x01000193)
  }
  return hash | 0
}
