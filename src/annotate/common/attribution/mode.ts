import { overlapOf, type Span } from '../../../text/span.ts'
import type { Quotation } from './quotations.ts'

/** This share of the content inside quotation marks makes it direct speech. */
const DIRECT = 0.9

/**
 * How the content is given: `direct` when nine tenths of its words stand in quotation marks, `mixed` when some do,
 * else `indirect`. White space and punctuation at the edges of the pieces do not count.
 */
export function modeOf(
  text: string,
  content: readonly Span[],
  quotations: readonly Quotation[],
): 'direct' | 'indirect' | 'mixed' {
  let all = 0
  let quoted = 0
  for (const piece of content) {
    const core = coreOf(text, piece)
    all += core.end - core.start
    quoted += quotedIn(core, quotations)
  }
  if (quoted === 0 || all === 0) return 'indirect'
  return quoted >= all * DIRECT ? 'direct' : 'mixed'
}

/** The number of code units inside outer quotations, which come in order and do not overlap. */
function quotedIn(core: Span, quotations: readonly Quotation[]): number {
  let low = 0
  let high = quotations.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (quotations[middle]!.start < core.end) low = middle + 1
    else high = middle
  }
  let quoted = 0
  for (let i = low - 1; i >= 0; i--) {
    const quotation = quotations[i]!
    if (quotation.depth > 0) continue
    if (quotation.end <= core.start) break
    quoted += overlapOf(core, quotation)
  }
  return quoted
}

function coreOf(text: string, { start, end }: Span): Span {
  const edge = /[\s.,;:!?，。；：！？、]/
  while (start < end && edge.test(text[start]!)) start++
  while (end > start && edge.test(text[end - 1]!)) end--
  return { start, end }
}
