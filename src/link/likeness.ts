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
    const partner = findPartner(term, free, sameLanguage)
    if (!partner) continue
    free.delete(partner.term)
    inA += term.weight * partner.near
    inB += partner.term.weight * partner.near
    met.push({ a: term, b: partner.term })
  }
  const ofA = share(inA, a)
  const ofB = share(inB, b)
  const shared = (inA + inB) / 2
  const balance = ofA + ofB === 0 ? 0 : (2 * ofA * ofB) / (ofA + ofB)
  return { ofA, ofB, shared, score: balance * (shared / (shared + HALF_EVIDENCE)), met }
}

/** The nearest free term of the other passage: the same form, or a shared meaning; null when there is none. */
function findPartner(
  term: WeighedTerm,
  free: ReadonlySet<WeighedTerm>,
  sameLanguage: boolean,
): { term: WeighedTerm; near: number } | null {
  let best: { term: WeighedTerm; near: number } | null = null
  for (const other of free) {
    if (other.form === term.form) return { term: other, near: 1 }
    const near = nearness(term.meanings, other.meanings) * (sameLanguage ? SYNONYM : 1)
    if (near > (best?.near ?? 0)) best = { term: other, near }
  }
  return best
}

/** How near the nearest shared meaning is; 0 where none is shared. */
function nearness(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a]
  let best = 0
  for (const [meaning, near] of few) best = Math.max(best, Math.min(near, many.get(meaning) ?? 0))
  return best
}

function share(part: number, terms: readonly WeighedTerm[]): number {
  const all = terms.reduce((sum, term) => sum + term.weight, 0)
  return all === 0 ? 0 : Math.min(1, part / all)
}
