import type { WeighedTerm } from './weigh-terms.ts'

/** How much of two passages' words say the same. */
export interface Likeness {
  /** Shares of each passage's weight that the other translates, 0 to 1. */
  readonly ofA: number
  readonly ofB: number
  /** The weight that both share: how much evidence there is. */
  readonly shared: number
  /** 0 to 1: both shares high and enough evidence. */
  readonly score: number
  /** The terms that met, the weightiest first. */
  readonly met: readonly { readonly a: WeighedTerm; readonly b: WeighedTerm }[]
}

/** Evidence of this weight counts half. */
const HALF_EVIDENCE = 3
/** Words that share a meaning without being the same word count a little less. */
const SYNONYM = 0.8

/** Compares two passages' terms: each term meets at most one of the other passage, the weightiest first. */
export function compareTerms(a: readonly WeighedTerm[], b: readonly WeighedTerm[], sameLanguage: boolean): Likeness {
  const free = new Set(b)
  const met: { a: WeighedTerm; b: WeighedTerm }[] = []
  let inA = 0
  let inB = 0
  for (const term of [...a].sort((x, y) => y.weight - x.weight)) {
    const other = findPartner(term, free)
    if (!other) continue
    free.delete(other)
    const kept = term.form === other.form || !sameLanguage ? 1 : SYNONYM
    inA += term.weight * kept
    inB += other.weight * kept
    met.push({ a: term, b: other })
  }
  const ofA = share(inA, a)
  const ofB = share(inB, b)
  const shared = (inA + inB) / 2
  const balance = ofA + ofB === 0 ? 0 : (2 * ofA * ofB) / (ofA + ofB)
  return { ofA, ofB, shared, score: balance * (shared / (shared + HALF_EVIDENCE)), met }
}

function findPartner(term: WeighedTerm, free: ReadonlySet<WeighedTerm>): WeighedTerm | null {
  let best: WeighedTerm | null = null
  for (const other of free) {
    if (other.form === term.form) return other
    if (best === null && sharesMeaning(term.meanings, other.meanings)) best = other
  }
  return best
}

function sharesMeaning(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  for (const meaning of a.size < b.size ? a : b) if ((a.size < b.size ? b : a).has(meaning)) return true
  return false
}

function share(part: number, terms: readonly WeighedTerm[]): number {
  const all = terms.reduce((sum, term) => sum + term.weight, 0)
  return all === 0 ? 0 : Math.min(1, part / all)
}
