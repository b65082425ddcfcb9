import { applyEdits, type Edit, type EditMap } from './edit-map.ts'
import { indexLines, type LineIndex } from './lines.ts'
import { type Span, slice } from './span.ts'

/** The fixed, cleaned text that all offsets count in, with the way back to the raw text it was made from. */
export interface SourceText {
  readonly text: string
  readonly map: EditMap
  readonly lines: LineIndex
  /** The words of a span. Throws RangeError when it lies outside. */
  words(span: Span): string
}

/** A source text from raw text and the edits that clean it (none: the source text is the raw text). */
export function makeSourceText(raw: string, edits: readonly Edit[] = []): SourceText {
  const map = applyEdits(raw, edits)
  let lines: LineIndex | undefined
  return {
    text: map.clean,
    map,
    get lines() {
      lines ??= indexLines(map.clean)
      return lines
    },
    words: (span) => slice(map.clean, span),
  }
}
