import type { Difference } from '../model/comparison.ts'
import type { Reading } from '../model/reading.ts'
import type { TimeExpression } from '../model/time-expression.ts'
import { contains, type Span } from '../text/span.ts'
import { shorten, showParty } from './gist.ts'
import { labelsOf } from './labels.ts'
import type { Link } from './meet.ts'
import { relateParties } from './parties.ts'
import type { Unit } from './units.ts'

export interface Told {
  readonly reading: Reading
  readonly span: Span
}

/** A passage of which less than this is said by the other account is narrower there. */
const NARROWER = 0.5
/** Passages of which the other says less than this are worded differently. */
const OTHER_WORDS = 0.85
/** A point that stands this much of the text earlier in one account is more prominent there. */
const EARLIER = 0.5

/**
 * How two accounts of one thing differ, each with what A and what B says: actor, strength, condition, number, date,
 * scope, prominence, and wording where the words differ and nothing else does.
 */
export function findDifferences(link: Link, A: Told, B: Told, language: string): Difference[] {
  const { a, b } = link
  const labels = labelsOf(language)
  const differences: Difference[] = []
  const add = (what: Difference['what'], inA: string | null, inB: string | null) => {
    if (inA !== inB) differences.push({ what, A: inA ?? labels.none, B: inB ?? labels.none })
  }
  const said = (told: Told, span: Span | null) => (span ? told.reading.text.slice(span.start, span.end) : null)
  if (relateParties(a.whose, b.whose) === 'part' || relateParties(a.whose, b.whose) === 'different')
    add('actor', showParty(a.whose, language), showParty(b.whose, language))
  if (a.commitment && b.commitment) {
    add('strength', labels.strengths[a.commitment.strength], labels.strengths[b.commitment.strength])
    if ((a.commitment.condition === null) !== (b.commitment.condition === null))
      add('condition', said(A, a.commitment.condition), said(B, b.commitment.condition))
  }
  add('number', ...unlike(figuresIn(a, A), figuresIn(b, B)))
  add('number', ...unlikePeriods(a, A, b, B))
  add('date', ...unlike(datesIn(a, A), datesIn(b, B)))
  const words = [shorten(A.reading.text, a.span, a.language), shorten(B.reading.text, b.span, b.language)] as const
  if (a.topicOnly !== b.topicOnly || Math.min(link.likeness.ofA, link.likeness.ofB) < NARROWER) add('scope', ...words)
  else if (link.likeness.score < OTHER_WORDS && differences.length === 0) add('wording', ...words)
  addProminence(link, A, B, language, add)
  return differences
}

function addProminence(
  { a, b }: Link,
  A: Told,
  B: Told,
  language: string,
  add: (what: Difference['what'], inA: string, inB: string) => void,
): void {
  const place = (unit: Unit, told: Told) =>
    (unit.span.start - told.span.start) / Math.max(1, told.span.end - told.span.start)
  const share = (unit: Unit, told: Told) =>
    (unit.span.end - unit.span.start) / Math.max(1, told.span.end - told.span.start)
  if (Math.abs(place(a, A) - place(b, B)) < EARLIER) return
  const show = (unit: Unit, told: Told) =>
    labelsOf(language).early(Math.round(100 * place(unit, told)), Math.round(100 * share(unit, told)))
  add('prominence', show(a, A), show(b, B))
}

interface Said {
  readonly value: string
  readonly words: string
}

const figuresIn = (unit: Unit, { reading }: Told): Said[] =>
  reading.figures
    .filter((figure) => figure.value !== null && figure.unit !== 'calendar year' && contains(unit.span, figure.span))
    .map((figure) => ({
      value: `${figure.value} ${figure.unit ?? ''} ${figure.currency ?? ''}`,
      words: reading.text.slice(figure.span.start, figure.span.end),
    }))

/** The second time this year, and the second time in ten years: one place in a row, counted within different times. */
function unlikePeriods(a: Unit, A: Told, b: Unit, B: Told): [string | null, string | null] {
  const placesIn = (unit: Unit, { reading }: Told) =>
    reading.figures.flatMap(({ span, value, period }) => {
      if (period === null || !contains(unit.span, span)) return []
      const time = reading.times.find((one) => contains(period, one.span))
      return time ? [{ value, time, words: reading.text.slice(span.start, span.end) }] : []
    })
  const others = placesIn(b, B)
  for (const one of placesIn(a, A)) {
    const same = others.filter(({ value }) => value === one.value)
    if (same.length > 0 && same.every(({ time }) => isOtherTime(one.time, time))) return [one.words, same[0]!.words]
  }
  return [null, null]
}

const isOtherTime = (a: TimeExpression, b: TimeExpression): boolean =>
  a.type !== b.type || (a.value !== null && b.value !== null && a.value !== b.value)

const datesIn = (unit: Unit, { reading }: Told): Said[] =>
  reading.times
    .filter(
      (time) =>
        time.type === 'DATE' && time.value !== null && !/REF$/.test(time.value) && contains(unit.span, time.span),
    )
    .map((time) => ({ value: time.value!, words: reading.text.slice(time.span.start, time.span.end) }))

/** The words of what each side says and the other does not; two nulls where they agree or one side says nothing. */
function unlike(a: readonly Said[], b: readonly Said[]): [string | null, string | null] {
  if (a.length === 0 || b.length === 0) return [null, null]
  const only = (some: readonly Said[], others: readonly Said[]) =>
    some.filter((one) => !others.some((other) => other.value === one.value)).map((one) => one.words)
  const [inA, inB] = [only(a, b), only(b, a)]
  return inA.length > 0 && inB.length > 0 ? [inA.join(', '), inB.join(', ')] : [null, null]
}
