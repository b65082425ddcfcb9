import type { ContextLine } from '../../model/wording.ts'

/** Lines of a concordance by the words after, or by the words before read backwards from the middle; as they come where neither is asked. */
export function sortLines(lines: readonly ContextLine[], by: 'left' | 'right' | undefined): readonly ContextLine[] {
  if (by === undefined) return lines
  const keyOf = ({ left, right }: ContextLine): string =>
    by === 'right' ? right.trim().toLowerCase() : [...left.trim().toLowerCase()].reverse().join('')
  return lines.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0))
}
