import { SHINGLE, shingleAt } from './shingles.ts'

/** A stretch of words, half-open, in two texts. */
export interface CopiedWords {
  readonly a: { readonly start: number; readonly end: number }
  readonly b: { readonly start: number; readonly end: number }
  /** Words of the first that stand in shared runs. */
  readonly common: number
}

/** So many words may be others between two shared runs of one passage, on either side. */
const MOST_BETWEEN = 8
/** A passage has so many shared words at least, and shares so much of all of its words. */
const LEAST_COMMON = 9
const LEAST_SHARE = 0.6
/** So many of its shingles tell where it comes from. */
const LEAST_TELLING = 2
/** A shingle that stands more often in one text is passed over. */
const MOST_PLACES = 12

interface Chain {
  aStart: number
  aEnd: number
  bStart: number
  bEnd: number
  common: number
  telling: number
}

/**
 * Passages of the first text that stand in the second, word for word or nearly so: shared shingles chained in order over
 * small differences ("seed and extend", as text-reuse detection does since Smith, Cordell and Dillon 2013, passim).
 * Both texts are words as numbers without breaks.
 */
export function findCopied(a: Int32Array, b: Int32Array, isTelling: (shingle: number) => boolean): CopiedWords[] {
  const places = new Map<number, number[]>()
  for (let at = 0; at + SHINGLE <= b.length; at++) {
    const shingle = shingleAt(b, at)
    const own = places.get(shingle)
    if (own) own.push(at)
    else places.set(shingle, [at])
  }
  const chains: Chain[] = []
  let open: Chain[] = []
  for (let at = 0; at + SHINGLE <= a.length; at++) {
    const shingle = shingleAt(a, at)
    const found = places.get(shingle)
    open = open.filter((chain) => at - chain.aEnd <= MOST_BETWEEN)
    if (!found || found.length > MOST_PLACES) continue
    for (const place of found) {
      if (!isSame(a, at, b, place)) continue
      const chain = open
        .filter(({ bEnd }) => place + SHINGLE > bEnd && place - bEnd <= MOST_BETWEEN)
        .sort((x, y) => Math.abs(place - x.bEnd - (at - x.aEnd)) - Math.abs(place - y.bEnd - (at - y.aEnd)))[0]
      if (chain) extend(chain, at, place, isTelling(shingle))
      else {
        const begun = { aStart: at, aEnd: at, bStart: place, bEnd: place, common: 0, telling: 0 }
        extend(begun, at, place, isTelling(shingle))
        chains.push(begun)
        open.push(begun)
      }
    }
  }
  return chains
    .filter(
      ({ common, telling, aStart, aEnd }) =>
        common >= LEAST_COMMON && telling >= LEAST_TELLING && common >= LEAST_SHARE * (aEnd - aStart),
    )
    .map(({ aStart, aEnd, bStart, bEnd, common }) => ({
      a: { start: aStart, end: aEnd },
      b: { start: bStart, end: bEnd },
      common,
    }))
}

const isSame = (a: Int32Array, at: number, b: Int32Array, place: number): boolean => {
  for (let i = 0; i < SHINGLE; i++) if (a[at + i] !== b[place + i]) return false
  return true
}

function extend(chain: Chain, at: number, place: number, telling: boolean): void {
  chain.common += at + SHINGLE - Math.max(at, chain.aEnd)
  chain.aEnd = Math.max(chain.aEnd, at + SHINGLE)
  chain.bEnd = Math.max(chain.bEnd, place + SHINGLE)
  if (telling) chain.telling++
}
