import type { TimeExpression } from '../../../model/time-expression.ts'

/** "early", "the beginning of" → start; "mid-", "the middle of" → mid; "late", "the end of" → end. */
export function modOf(words: string | undefined): TimeExpression['mod'] {
  if (!words) return null
  if (/early|beginning|start/i.test(words)) return 'start'
  return /mid/i.test(words) ? 'mid' : /late|end/i.test(words) ? 'end' : null
}
