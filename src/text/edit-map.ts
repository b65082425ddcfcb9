import type { Span } from './span.ts'

/** One change between the raw text and the source text: these raw words were replaced, for this reason. */
export interface Edit {
  /** What is replaced, over the raw text. Empty for an insertion. */
  readonly raw: Span
  /** What stands there in the source text. Empty for a removal. */
  readonly words: string
  /** The rule that made the edit, e.g. `repair/lost-space`. */
  readonly rule: string
}

/** An edit with the place where its words stand in the source text. */
export interface PlacedEdit extends Edit {
  readonly clean: Span
}

/**
 * The map between a raw text and the source text made from it by edits.
 * `toRaw(toClean(span))` is `span` for every span that no edit touches; a span that cuts an edit grows to hold all of it.
 */
export interface EditMap {
  readonly raw: string
  readonly clean: string
  readonly edits: readonly PlacedEdit[]
  /** The raw span that a span of the source text comes from. */
  toRaw(span: Span): Span
  /** The span of the source text that a raw span became; empty where it was removed. */
  toClean(span: Span): Span
}

/**
 * Applies edits to a raw text.
 * Edits may come in any order; throws RangeError when one lies outside the text or overlaps another.
 */
export function applyEdits(raw: string, edits: readonly Edit[]): EditMap {
  const ordered = [...edits].sort((a, b) => a.raw.start - b.raw.start || a.raw.end - b.raw.end)
  const placed: PlacedEdit[] = []
  let clean = ''
  let at = 0
  for (const edit of ordered) {
    if (edit.raw.start < at || edit.raw.end < edit.raw.start || edit.raw.end > raw.length)
      throw new RangeError(`edit ${edit.rule} at [${edit.raw.start}, ${edit.raw.end}) overlaps another or lies outside`)
    clean += raw.slice(at, edit.raw.start)
    const start = clean.length
    clean += edit.words
    placed.push({ ...edit, clean: { start, end: clean.length } })
    at = edit.raw.end
  }
  clean += raw.slice(at)
  return {
    raw,
    clean,
    edits: placed,
    toRaw: (span) => translate(span, placed, 'clean', 'raw'),
    toClean: (span) => translate(span, placed, 'raw', 'clean'),
  }
}

type Side = 'raw' | 'clean'

/** Moves a span from one side of the edits to the other; an end inside an edit moves to the edit's own end. */
function translate(span: Span, edits: readonly PlacedEdit[], from: Side, to: Side): Span {
  const start = translateStart(span.start, edits, from, to)
  if (span.start === span.end) return { start, end: start }
  return { start, end: Math.max(start, translateEnd(span.end, edits, from, to)) }
}

function translateStart(offset: number, edits: readonly PlacedEdit[], from: Side, to: Side): number {
  const edit = lastEdit(edits, (e) => e[from].start <= offset)
  if (!edit) return offset
  if (offset < edit[from].end) return edit[to].start
  return edit[to].end + (offset - edit[from].end)
}

function translateEnd(offset: number, edits: readonly PlacedEdit[], from: Side, to: Side): number {
  const edit = lastEdit(edits, (e) => e[from].start < offset)
  if (!edit) return offset
  if (offset <= edit[from].end) return edit[to].end
  return edit[to].end + (offset - edit[from].end)
}

/** The last edit for which `before` holds; edits are in order, so `before` holds for a prefix of them. */
function lastEdit(edits: readonly PlacedEdit[], before: (edit: PlacedEdit) => boolean): PlacedEdit | undefined {
  let low = 0
  let high = edits.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (before(edits[middle]!)) low = middle + 1
    else high = middle
  }
  return edits[low - 1]
}
