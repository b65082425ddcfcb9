import { type Span, trim } from '../../../text/span.ts'

/** How a language writes lists, as patterns tried at a place; each must be sticky (`y`). */
export interface ListMarks {
  /** What stands between two items: a comma, 、, "and", 和 … */
  readonly between: RegExp
}

/** Items beyond this are left in the last one: a page-long list stays bounded. */
const MOST = 60
/** A bracket that is not closed within so many code units opens nothing. */
const CLOSE_BY = 300

const PAIRS: Readonly<Record<string, string>> = {
  '(': ')',
  '（': '）',
  '[': ']',
  '【': '】',
  '“': '”',
  '「': '」',
  '《': '》',
}

/**
 * Cuts an enumeration into its items at the separators that stand outside brackets and quotation marks.
 * Items come trimmed and in order, empty ones are left out; without a separator the whole span is the one item.
 * Linear in the span's length.
 */
export function cutEnumeration(text: string, span: Span, { between }: ListMarks): Span[] {
  if (!between.sticky) throw new TypeError(`between must be a sticky pattern, got ${between}`)
  const items: Span[] = []
  let start = span.start
  const keep = (end: number) => {
    const item = trim(text, { start, end })
    if (item.start < item.end) items.push(item)
  }
  for (let at = span.start; at < span.end && items.length < MOST - 1; ) {
    const closer = PAIRS[text[at]!]
    const close = closer ? text.slice(at + 1, Math.min(span.end, at + CLOSE_BY)).indexOf(closer) : -1
    if (close >= 0) {
      at += close + 2
      continue
    }
    between.lastIndex = at
    const mark = between.exec(text)
    if (!mark || mark[0].length === 0 || at + mark[0].length > span.end) {
      at++
      continue
    }
    keep(at)
    at += mark[0].length
    start = at
  }
  keep(span.end)
  return items
}
