import type { MeetingKind } from '../../../lexicon/tables/meeting-word.ts'
import type { Commitment } from '../../../model/commitment.ts'
import type { Meeting } from '../../../model/meeting.ts'
import { contains, overlapOf, type Span } from '../../../text/span.ts'
import type { Passage } from '../../annotator.ts'
import { partyParticipants } from './participants.ts'
import { pickInside, pickOverlapping } from './pick.ts'

/** How a language tells that words promise a meeting, how high it is, and where. */
export interface PromiseWords {
  readonly rule: string
  /** The kind of meeting that the words hold; null where they hold none, or a standing one. */
  kindIn(words: string): MeetingKind | null
  levelIn(words: string): Meeting['level']
  placeIn(within: Span): string | null
}

const ACTS: ReadonlySet<Commitment['act']> = new Set(['hold', 'launch', 'resume'])

/**
 * Meetings that two parties undertake to hold, one for each of a list: "will hold consultations on A, B and C" · 举办甲乙旅游对话.
 * What was read as a meeting already (`taken`) is left out. Commitments of a list share their beginning or their end; each
 * one's own words are what the next smaller one does not have.
 */
export function readPromised(passage: Passage, sentence: Span, taken: readonly Span[], words: PromiseWords): Meeting[] {
  const { text, layers } = passage
  const promises = pickInside(layers.commitments, sentence).filter(
    ({ act, umbrella, actors, strength }) =>
      ACTS.has(act) && !umbrella && actors.length > 1 && strength !== 'discussed' && strength !== 'done',
  )
  const found: Meeting[] = []
  for (const promise of promises) {
    const span = ownWords(text, promise, promises)
    const kind = words.kindIn(text.slice(promise.span.start, promise.span.end))
    if (!kind || [...taken, ...found.map((one) => one.span)].some((one) => overlapOf(one, span) > 0)) continue
    const time = pickOverlapping(layers.times, promise.deadline ?? promise.span).find(
      ({ type, value }) => type !== 'DURATION' && type !== 'SET' && /^[\dX]{4}/.test(value ?? ''),
    )
    found.push({
      span,
      kind,
      date: time?.value ?? null,
      dateSaid: time?.span ?? null,
      place: words.placeIn(promise.span),
      level: words.levelIn(text.slice(promise.span.start, promise.span.end)),
      participants: partyParticipants(passage, promise.actors),
      hosts: [],
      status: 'planned',
      partOf: null,
      rule: words.rule,
    })
  }
  return found
}

/** The words of a promise that no smaller one with the same beginning or end has. */
function ownWords(text: string, { span }: Commitment, all: readonly Commitment[]): Span {
  const inner = all
    .map((one) => one.span)
    .filter((one) => one !== span && contains(span, one) && one.end - one.start < span.end - span.start)
  const ends = inner.filter(({ start }) => start === span.start).map(({ end }) => end)
  const starts = inner.filter(({ end }) => end === span.end).map(({ start }) => start)
  if (ends.length > 0) {
    const from = Math.max(...ends)
    const joint = /^[\s,;、，]*(?:(?:and|as well as|以及|和|及)\s*)?/u.exec(text.slice(from, span.end))![0]
    return { start: from + joint.length, end: span.end }
  }
  if (starts.length === 0) return span
  const to = Math.min(...starts)
  return { start: span.start, end: to - /[\s、，和及]*$/u.exec(text.slice(span.start, to))![0].length }
}
