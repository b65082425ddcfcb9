import { diff } from 'fast-myers-diff'
import type { Reading } from '../../model/reading.ts'
import type { Change, TextDifference, Touched } from '../../model/text-difference.ts'
import { overlapOf, type Span } from '../../text/span.ts'

/** Two sentences of the two versions are one sentence changed when so many of their words are the same. */
const LEAST_ALIKE = 0.5

/**
 * Two versions of one text: sentence by sentence (Myers' difference over whole sentences), and word by word inside those that
 * were changed. `silent` names what changed (commitments, figures, names, dates) where the newer text does not say that it did.
 */
export function compareVersions(before: Reading, after: Reading): TextDifference {
  const [old, now] = [sentencesOf(before), sentencesOf(after)]
  const changes: Change[] = []
  let [at, to] = [0, 0]
  const keep = (end: number) => {
    for (; to < end; at++, to++) changes.push({ ...plain, kind: 'same', before: old[at]!.span, after: now[to]!.span })
  }
  for (const [fromOld, toOld, fromNow, toNow] of diff(
    old.map(({ words }) => words),
    now.map(({ words }) => words),
  )) {
    keep(fromNow)
    changes.push(...pairUp(before, after, old.slice(fromOld, toOld), now.slice(fromNow, toNow)))
    at = toOld
    to = toNow
  }
  keep(now.length)
  joinMoved(changes, before.text, after.text)
  const told = after.problems.some(({ rule }) => rule === 'article/updated')
  const touched = changes.flatMap(({ touches }) => touches)
  return {
    before: before.document.id,
    after: after.document.id,
    changes,
    count: changes.filter(({ kind }) => kind !== 'same' && kind !== 'moved').length,
    silent: told ? [] : [...new Set(touched)].sort(),
  }
}

/** A sentence that is gone at one place and stands at another has moved. */
function joinMoved(changes: Change[], before: string, after: string): void {
  const plainWords = (text: string, { start, end }: Span) => text.slice(start, end).replace(/\s+/g, ' ').trim()
  for (const [index, one] of changes.entries()) {
    if (one.kind !== 'added' || !one.after) continue
    const words = plainWords(after, one.after)
    const from = changes.findIndex(
      ({ kind, before: span }) => kind === 'removed' && span && plainWords(before, span) === words,
    )
    if (from < 0) continue
    changes[index] = { ...plain, kind: 'moved', before: changes[from]!.before, after: one.after }
    changes[from] = { ...plain, kind: 'moved', before: changes[from]!.before, after: null }
  }
}

interface Piece {
  readonly span: Span
  readonly words: string
}

const plain: Pick<Change, 'removed' | 'added' | 'touches'> = { removed: [], added: [], touches: [] }

const sentencesOf = ({ text, sentences }: Reading): Piece[] =>
  sentences.map(({ span }) => ({ span, words: text.slice(span.start, span.end).replace(/\s+/g, ' ').trim() }))

/** Of the sentences that one version has and the other has not: those that are much alike are one, changed. */
function pairUp(before: Reading, after: Reading, old: readonly Piece[], now: readonly Piece[]): Change[] {
  const left = new Set(old)
  const rows = now.map((piece): Change => {
    const twin = [...left]
      .map((one) => ({ one, alike: likeness(one.words, piece.words) }))
      .sort((a, b) => b.alike - a.alike)[0]
    if (!twin || twin.alike < LEAST_ALIKE)
      return {
        ...plain,
        kind: 'added',
        before: null,
        after: piece.span,
        added: [piece.span],
        touches: touchedBy(after, [piece.span]),
      }
    left.delete(twin.one)
    const { removed, added } = compareWords(twin.one, piece, before.text, after.text)
    const touches = [...new Set([...touchedBy(before, removed), ...touchedBy(after, added)])].sort()
    return { kind: 'changed', before: twin.one.span, after: piece.span, removed, added, touches }
  })
  const gone = [...left].map(
    ({ span }): Change => ({
      ...plain,
      kind: 'removed',
      before: span,
      after: null,
      removed: [span],
      touches: touchedBy(before, [span]),
    }),
  )
  return [...gone, ...rows]
}

const unitsOf = (words: string): string[] => words.match(/\p{Script=Han}|[\p{L}\p{N}]+|\S/gu) ?? []

/** The share of words that two sentences have in common (Dice). */
function likeness(a: string, b: string): number {
  const [one, other] = [unitsOf(a), unitsOf(b)]
  const counts = new Map<string, number>()
  for (const unit of one) counts.set(unit, (counts.get(unit) ?? 0) + 1)
  let common = 0
  for (const unit of other) {
    const left = counts.get(unit) ?? 0
    if (left > 0) common++
    counts.set(unit, left - 1)
  }
  return (2 * common) / (one.length + other.length || 1)
}

function compareWords(old: Piece, now: Piece, before: string, after: string): { removed: Span[]; added: Span[] } {
  const [a, b] = [tokensIn(before, old.span), tokensIn(after, now.span)]
  const removed: Span[] = []
  const added: Span[] = []
  for (const [fromOld, toOld, fromNow, toNow] of diff(
    a.map(({ words }) => words),
    b.map(({ words }) => words),
  )) {
    if (toOld > fromOld) removed.push({ start: a[fromOld]!.span.start, end: a[toOld - 1]!.span.end })
    if (toNow > fromNow) added.push({ start: b[fromNow]!.span.start, end: b[toNow - 1]!.span.end })
  }
  return { removed, added }
}

const tokensIn = (text: string, { start, end }: Span): Piece[] =>
  [...text.slice(start, end).matchAll(/\p{Script=Han}|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu)].map((match) => ({
    span: { start: start + match.index, end: start + match.index + match[0].length },
    words: match[0],
  }))

/** What a reading found in words: commitments, figures, names, dates. */
function touchedBy(reading: Reading, words: readonly Span[]): Touched[] {
  const layers: readonly (readonly [Touched, readonly { readonly span: Span }[]])[] = [
    ['commitment', reading.commitments],
    ['date', reading.times],
    ['figure', reading.figures],
    ['name', reading.mentions.filter(({ kind }) => kind === 'person' || kind === 'party' || kind === 'organisation')],
  ]
  return layers.flatMap(([name, layer]) =>
    layer.some(({ span }) => words.some((one) => overlapOf(span, one) > 0)) ? [name] : [],
  )
}
