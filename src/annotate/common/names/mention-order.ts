import type { Mention } from '../../../model/mention.ts'
import type { Span } from '../../../text/span.ts'

/** Each layer of mentions in the order of the text, sorted once. */
const ordered = new WeakMap<readonly Mention[], readonly Mention[]>()

/** The mentions that begin in `[from, to)`, in the order of the text. */
export function mentionsFrom(mentions: readonly Mention[], from: number, to: number): readonly Mention[] {
  let sorted = ordered.get(mentions)
  if (sorted?.length !== mentions.length) {
    sorted = [...mentions].sort((a, b) => a.span.start - b.span.start)
    ordered.set(mentions, sorted)
  }
  return sorted.slice(firstFrom(sorted, from), firstFrom(sorted, to))
}

/** The index of the first of sorted things that begins at a place or behind it. */
function firstFrom(sorted: readonly { readonly span: Span }[], place: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]!.span.start < place) low = middle + 1
    else high = middle
  }
  return low
}

/** Whether a span shares characters with one of sorted things that do not overlap each other. */
export function meetsAny(sorted: readonly { readonly span: Span }[], { start, end }: Span): boolean {
  const next = firstFrom(sorted, start)
  return (next < sorted.length && sorted[next]!.span.start < end) || (next > 0 && sorted[next - 1]!.span.end > start)
}
