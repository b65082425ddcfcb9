import { contains } from '../text/span.ts'
import type { WeighedTerm } from './weigh-terms.ts'

/** How much of two passages' words say the same. */
export interface Likeness {
  /** Shares of each passage's weight that the other translates, 0 to 1. */
  readonly ofA: number
  readonly ofB: number
  /** The weight that both share: how much evidence there is. */
  readonly shared: number
  /** 0 to 1: one passage is said as a whole within a stretch of the other, and there is enough evidence. */
  readonly score: number
  /** The terms that met, the weightiest first. */
  readonly met: readonly { readonly a: WeighedTerm; readonly b: WeighedTerm; readonly near: number }[]
}

/** Evidence of this weight counts half. */
const HALF_EVIDENCE = 5
/** How much it counts that a passage is said as a whole, against how densely the other says it. */
const OF_THE_WHOLE = 0.6
/** Words that share a meaning without being the same word count a little less. */
const SYNONYM = 0.8

/** Compares two passages' terms: each term meets at most one of the other passage, the weightiest first. */
export function compareTerms(a: readonly WeighedTerm[], b: readonly WeighedTerm[], sameLanguage: boolean): Likeness {
  const free = new Set(b)
  const met: { a: WeighedTerm; b: WeighedTerm; near: number }[] = []
  for (const term of [...a].sort((x, y) => y.weight - x.weight)) {
    const partner = findPartner(term, free, sameLanguage)
    if (!partner) continue
    free.delete(partner.term)
    met.push({ a: term, b: partner.term, near: partner.near })
  }
  const metA = met.map((pair) => ({ term: pair.a, weight: pair.a.weight * pair.near }))
  const metB = met.map((pair) => ({ term: pair.b, weight: pair.b.weight * pair.near }))
  const ofA = share(total(metA), a)
  const ofB = share(total(metB), b)
  const shared = (total(metA) + total(metB)) / 2
  const balance = Math.max(mix(ofA, densestShare(metB, b)), mix(ofB, densestShare(metA, a)))
  return { ofA, ofB, shared, score: balance * (shared / (shared + HALF_EVIDENCE)), met }
}

interface Met {
  readonly term: WeighedTerm
  readonly weight: number
}

const total = (weighed: readonly { readonly weight: number }[]): number =>
  weighed.reduce((sum, one) => sum + one.weight, 0)
const mix = (whole: number, dense: number): number => OF_THE_WHOLE * whole + (1 - OF_THE_WHOLE) * dense

/** The share met within the stretch, from one met term to another, that holds most of what is met most densely. */
function densestShare(met: readonly Met[], terms: readonly WeighedTerm[]): number {
  const ordered = [...met].sort((x, y) => x.term.span.start - y.term.span.start)
  const all = total(met)
  let best = 0
  for (let from = 0; from < ordered.length; from++)
    for (let to = from; to < ordered.length; to++) {
      const stretch = { start: ordered[from]!.term.span.start, end: ordered[to]!.term.span.end }
      const inside = total(ordered.slice(from, to + 1))
      const said = total(terms.filter((term) => contains(stretch, term.span)))
      if (said > 0) best = Math.max(best, (inside / all) * Math.min(1, inside / said))
    }
  return best
}

/** The nearest free term of the other passage: the same form, or a shared meaning; null when there is none. */
export function findPartner(
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
  const all = total(terms)
  return all === 0 ? 0 : Math.min(1, part / all)
}
