import { type Decision, decisionTargetSchema, type PlacedDecision } from '../../model/decision.ts'
import { spanSchema } from '../../model/span.ts'
import { matchQuote } from '../../text/quote.ts'
import { isInside } from '../../text/span.ts'

/** A text in which a decision's words may stand now. */
export interface PresentText {
  readonly document: string
  readonly text: string
}

/**
 * Finds the words of a decision again: in its own document, then in later versions of it (texts of the same path).
 * What is found nowhere is orphaned, never dropped.
 */
export function placeDecision(decision: Decision, texts: readonly PresentText[], undone: boolean): PlacedDecision {
  const { quote, span } = decision.target
  if (!quote) return { ...decision, undone, state: 'no place', nowIn: null, nowAt: null, corrected: null }
  for (const { document, text } of texts) {
    const match = matchQuote(text, quote, span?.start)
    if (match)
      return {
        ...decision,
        undone,
        state: match.how === 'exact' ? 'attached' : 'approximate',
        nowIn: document,
        nowAt: match.span,
        corrected: placeCorrection(decision, document, text),
      }
  }
  return { ...decision, undone, state: 'orphaned', nowIn: null, nowAt: null, corrected: null }
}

/**
 * Where the words stand that a correction puts in the place of those that were read: found by their own quote; without
 * one only in the very text that was looked at.
 */
function placeCorrection({ target, fields }: Decision, document: string, text: string): PlacedDecision['corrected'] {
  const span = spanSchema.safeParse(fields.span).data
  if (!span) return null
  const quote = decisionTargetSchema.shape.quote.safeParse(fields.quote).data
  const there = document === target.document && isInside(span, text.length) ? span : null
  const found = quote ? (matchQuote(text, quote, span.start)?.span ?? null) : there
  return found && { span: found, words: text.slice(found.start, found.end) }
}

/** The ids of decisions that are taken back, in the order of the history: an undo of an undo brings back. */
export function undoneOf(history: readonly Decision[]): Set<string> {
  const undone = new Set<string>()
  for (const one of [...history].reverse())
    if (one.action === 'undo' && one.undoes !== null && !undone.has(one.id)) undone.add(one.undoes)
  return undone
}
