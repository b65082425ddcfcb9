import type { Span } from './span.ts'

/** A durable description of a span: its exact words and what stands around them (W3C Web Annotation TextQuoteSelector). */
export interface Quote {
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

/** How a quote was found again. `score` is 1 for the same words in the same surroundings, lower when something differs. */
export interface QuoteMatch {
  readonly span: Span
  readonly how: 'exact' | 'approximate'
  readonly score: number
}

const CONTEXT = 32
/** A match below this share of agreeing code units is no match: null is the honest answer. */
const LEAST_SCORE = 0.75
/** Two places whose scores differ by less than this can not be told apart. */
const LEAST_LEAD = 0.02
/** Longer quotes are searched exactly only: the approximate search is quadratic in the length of the quote. */
const LONGEST_APPROXIMATE = 2000

/** Describes a span of a text so that `matchQuote` finds it again, in this text or in a changed one. */
export function describeQuote(text: string, span: Span): Quote {
  if (span.start < 0 || span.end > text.length || span.start > span.end)
    throw new RangeError(`span [${span.start}, ${span.end}) is not inside a text of ${text.length} code units`)
  return {
    exact: text.slice(span.start, span.end),
    prefix: text.slice(Math.max(0, span.start - CONTEXT), span.start),
    suffix: text.slice(span.end, span.end + CONTEXT),
  }
}

/**
 * Finds a quote in a text: exactly (the place whose surroundings agree best, nearest to `hint` among equals),
 * then approximately; null when nothing is near enough or two places are equally likely.
 */
export function matchQuote(text: string, quote: Quote, hint?: number): QuoteMatch | null {
  if (quote.exact === '') return null
  return matchExactly(text, quote, hint) ?? matchApproximately(text, quote, hint)
}

function matchExactly(text: string, quote: Quote, hint: number | undefined): QuoteMatch | null {
  let best: QuoteMatch | null = null
  let tied = false
  for (let start = text.indexOf(quote.exact); start >= 0; start = text.indexOf(quote.exact, start + 1)) {
    const span = { start, end: start + quote.exact.length }
    const match: QuoteMatch = { span, how: 'exact', score: 0.9 + 0.1 * agreementAround(text, quote, span) }
    const lead = best ? match.score - best.score : 1
    if (lead > 0 || (lead === 0 && hint !== undefined && nearer(span, best!.span, hint))) {
      tied = false
      best = match
    } else if (lead === 0 && hint === undefined) tied = true
  }
  return tied ? null : best
}

/** The share of prefix and suffix that stands beside the span, counted from the span outwards. */
function agreementAround(text: string, quote: Quote, span: Span): number {
  const total = quote.prefix.length + quote.suffix.length
  if (total === 0) return 1
  let same = 0
  while (same < quote.prefix.length && text[span.start - 1 - same] === quote.prefix[quote.prefix.length - 1 - same])
    same++
  let after = 0
  while (after < quote.suffix.length && text[span.end + after] === quote.suffix[after]) after++
  return (same + after) / total
}

const nearer = (a: Span, b: Span, hint: number): boolean => Math.abs(a.start - hint) < Math.abs(b.start - hint)

/**
 * Sellers' algorithm: edit distance of the quote against every place of the text, in one pass.
 * Source: P. H. Sellers, The theory and computation of evolutionary distances (1980).
 */
function matchApproximately(text: string, quote: Quote, hint: number | undefined): QuoteMatch | null {
  const pattern = quote.exact
  if (pattern.length > LONGEST_APPROXIMATE) return null
  const most = Math.floor(pattern.length * (1 - LEAST_SCORE))
  if (most === 0) return null
  const found = approximatePlaces(text, pattern, most).map(({ span, distance }): QuoteMatch => {
    const words = 1 - distance / pattern.length
    return { span, how: 'approximate', score: 0.9 * words + 0.1 * agreementAround(text, quote, span) * words }
  })
  found.sort((a, b) => b.score - a.score || (hint === undefined ? 0 : nearer(a.span, b.span, hint) ? -1 : 1))
  const [best, second] = found
  if (!best) return null
  if (second && best.score - second.score < LEAST_LEAD && hint === undefined) return null
  return best
}

/** Places, at most one a neighbourhood, where the text is within `most` edits of the pattern. */
function approximatePlaces(text: string, pattern: string, most: number): { span: Span; distance: number }[] {
  const size = pattern.length
  let cost = new Uint32Array(size + 1)
  let from = new Uint32Array(size + 1)
  for (let i = 0; i <= size; i++) cost[i] = i
  const places: { span: Span; distance: number }[] = []
  for (let at = 1; at <= text.length; at++) {
    const nextCost = new Uint32Array(size + 1)
    const nextFrom = new Uint32Array(size + 1)
    nextFrom[0] = at
    for (let i = 1; i <= size; i++) {
      const replace = cost[i - 1]! + (pattern[i - 1] === text[at - 1] ? 0 : 1)
      const skipText = cost[i]! + 1
      const skipPattern = nextCost[i - 1]! + 1
      if (replace <= skipText && replace <= skipPattern) {
        nextCost[i] = replace
        nextFrom[i] = from[i - 1]!
      } else if (skipText <= skipPattern) {
        nextCost[i] = skipText
        nextFrom[i] = from[i]!
      } else {
        nextCost[i] = skipPattern
        nextFrom[i] = nextFrom[i - 1]!
      }
    }
    cost = nextCost
    from = nextFrom
    const distance = cost[size]!
    if (distance > most) continue
    const span = { start: from[size]!, end: at }
    const last = places.at(-1)
    if (last && span.start < last.span.end) {
      if (distance < last.distance) places[places.length - 1] = { span, distance }
    } else places.push({ span, distance })
  }
  return places
}
