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
  const index = indexTerms(b)
  const taken = new Set<WeighedTerm>()
  const met: { a: WeighedTerm; b: WeighedTerm; near: number }[] = []
  for (const term of [...a].sort((x, y) => y.weight - x.weight)) {
    const partner = findPartner(term, index, taken, sameLanguage)
    if (!partner) continue
    taken.add(partner.term)
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

/** What of a term tells whether it meets another. */
interface Comparable {
  readonly form: string
  readonly meanings: ReadonlyMap<number, number>
}

/** The terms of a passage, each list in the passage's order. */
interface TermIndex<Term> {
  readonly byForm: ReadonlyMap<string, readonly Term[]>
  readonly byMeaning: ReadonlyMap<number, readonly (readonly [place: number, term: Term, near: number])[]>
}

/** Made once for each passage: it is compared with every passage of the other account. */
const indexes = new WeakMap<readonly Comparable[], TermIndex<Comparable>>()

/** The terms of a passage by their forms and meanings. */
export function indexTerms<Term extends Comparable>(terms: readonly Term[]): TermIndex<Term> {
  const known = indexes.get(terms)
  if (known) return known as TermIndex<Term>
  const byForm = new Map<string, Term[]>()
  const byMeaning = new Map<number, [number, Term, number][]>()
  for (const [place, term] of terms.entries()) {
    put(byForm, term.form, term)
    for (const [meaning, near] of term.meanings) put(byMeaning, meaning, [place, term, near])
  }
  const index = { byForm, byMeaning }
  indexes.set(terms, index)
  return index
}

function put<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

/** The nearest term of the other passage that is not taken: the same form, or a shared meaning, the first of equally near ones; null when there is none. */
export function findPartner<Term extends Comparable>(
  term: Comparable,
  { byForm, byMeaning }: TermIndex<Term>,
  taken: ReadonlySet<Term>,
  sameLanguage: boolean,
): { term: Term; near: number } | null {
  const same = byForm.get(term.form)?.find((other) => !taken.has(other))
  if (same) return { term: same, near: 1 }
  let best: { term: Term; near: number; place: number } | null = null
  for (const [meaning, own] of term.meanings)
    for (const [place, other, theirs] of byMeaning.get(meaning) ?? []) {
      const near = Math.min(own, theirs) * (sameLanguage ? SYNONYM : 1)
      const better = best === null ? near > 0 : near > best.near || (near === best.near && place < best.place)
      if (better && !taken.has(other)) best = { term: other, near, place }
    }
  return best
}

function share(part: number, terms: readonly WeighedTerm[]): number {
  const all = total(terms)
  return all === 0 ? 0 : Math.min(1, part / all)
}
