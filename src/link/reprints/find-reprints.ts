import type { Sketch } from './sketch.ts'

/** Something that may be a copy: an article and its sketch. */
export interface Sketched {
  readonly id: string
  readonly sketch: Sketch
  /** The day it came out, as a number of days; null where it is not known. */
  readonly day: number | null
}

/** Two articles of much the same words. */
export interface Reprint {
  readonly a: string
  readonly b: string
  /** The share of the shorter one's words that the longer one has, too, as the sketches say: 0 to 1. */
  readonly share: number
  /** copy: much the same length; excerpt: one is a part of the other. */
  readonly kind: 'copy' | 'excerpt'
}

/** Two articles are reprints when so much of the shorter one stands in the longer one (of a short text, or of one that came out days later, nearly all) … */
const LEAST_SHARE = 0.85
const NEARLY_ALL = 0.95
/** … and so many shingles of the samples are the same. */
const LEAST_COMMON = 6
/** Shingles that more articles have are phrases of the trade, and say nothing. */
const MOST_HOLDERS = 60
/** Of figures, and of names, so many are the same in both; a text without any stands for one with fewer than three. */
const LEAST_AGREEING = 0.9
const FEW = 3
/** Texts of fewer sampled shingles are short. */
const SHORT = 40
/** Agencies and papers take a text over within weeks; what comes out later with the same form is another text. */
const SOON = 31
/** So few days apart, a short text that lacks some of the other's figures and names may be a part of it. */
const AT_ONCE = 2
/** A shorter text than this share of the longer one is an excerpt. */
const COPY_LENGTH = 0.75

/**
 * Finds the pairs of articles that are near-duplicates: copies, reordered copies, excerpts. Time and memory grow with the
 * number of sampled shingles, not with the number of pairs.
 */
export function findReprints(articles: readonly Sketched[]): Reprint[] {
  const holders = new Map<number, number[]>()
  for (const [index, { sketch }] of articles.entries())
    for (const hash of sketch.shingles) {
      const own = holders.get(hash)
      if (own) own.push(index)
      else holders.set(hash, [index])
    }
  const found: Reprint[] = []
  for (const [index, { id, sketch, day }] of articles.entries()) {
    const common = new Map<number, number>()
    let telling = 0
    for (const hash of sketch.shingles) {
      const own = holders.get(hash)!
      if (own.length > MOST_HOLDERS) continue
      telling++
      for (const other of own) if (other < index) common.set(other, (common.get(other) ?? 0) + 1)
    }
    for (const [other, count] of common) {
      const before = articles[other]!
      const [size, its] = [sketch.shingles.length, before.sketch.shingles.length]
      const share = count / Math.max(1, Math.min(telling, its))
      const apart = day === null || before.day === null ? 0 : Math.abs(day - before.day)
      const later = apart > SOON
      const short = Math.min(size, its) < SHORT
      if (count < LEAST_COMMON || share < (apart > AT_ONCE || short ? NEARLY_ALL : LEAST_SHARE)) continue
      if (later && short) continue
      const strict = later || (short && apart > AT_ONCE)
      if (!(strict ? isSame(sketch, before.sketch) : agree(sketch, before.sketch, short ? 1 : LEAST_AGREEING))) continue
      const kind = Math.min(size, its) >= COPY_LENGTH * Math.max(size, its) ? 'copy' : 'excerpt'
      found.push({ a: before.id, b: id, share: Math.min(1, share), kind })
    }
  }
  return found
}

/** Texts of one form (a yearly proclamation, a monthly notice) share their words and differ in figures and names. */
const agree = (a: Sketch, b: Sketch, least: number): boolean =>
  shareOf(a.figures, b.figures) >= least && shareOf(a.names, b.names) >= least

/** Where little is left to tell copies from texts of one form, every figure and name is the same. */
const isSame = (a: Sketch, b: Sketch): boolean =>
  a.figures.length === b.figures.length &&
  a.names.length === b.names.length &&
  shareOf(a.figures, b.figures) === 1 &&
  shareOf(a.names, b.names) === 1

/** The share of the smaller set that the larger one has, too; 1 where it has too few to tell and these are there. */
function shareOf(a: Int32Array, b: Int32Array): number {
  const [small, large] = a.length <= b.length ? [a, b] : [b, a]
  if (small.length === 0) return large.length < FEW ? 1 : 0
  const known = new Set(large)
  return small.reduce((count, hash) => count + (known.has(hash) ? 1 : 0), 0) / small.length
}

/** Articles that are reprints of one another, each group as one source, in the order of their first article. */
export function groupReprints(ids: readonly string[], reprints: readonly Reprint[]): string[][] {
  const head = new Map(ids.map((id) => [id, id]))
  const rootOf = (id: string): string => {
    const up = head.get(id) ?? id
    return up === id ? id : rootOf(up)
  }
  for (const { a, b } of reprints) {
    const [first, second] = [rootOf(a), rootOf(b)]
    if (first !== second) head.set(second, first)
  }
  return [...Map.groupBy(ids, rootOf).values()]
}
