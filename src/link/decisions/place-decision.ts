import type { Decision, PlacedDecision } from '../../model/decision.ts'
import { matchQuote } from '../../text/quote.ts'

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
  if (!quote) return { ...decision, undone, state: 'no place', nowIn: null, nowAt: null }
  for (const { document, text } of texts) {
    const match = matchQuote(text, quote, span?.start)
    if (match)
      return {
        ...decision,
        undone,
        state: match.how === 'exact' ? 'attached' : 'approximate',
        nowIn: document,
        nowAt: match.span,
      }
  }
  return { ...decision, undone, state: 'orphaned', nowIn: null, nowAt: null }
}

/** The ids of decisions that are taken back, in the order of the history: an undo of an undo brings back. */
export function undoneOf(history: readonly Decision[]): Set<string> {
  const undone = new Set<string>()
  for (const one of [...history].reverse())
    if (one.action === 'undo' && one.undoes !== null && !undone.has(one.id)) undone.add(one.undoes)
  return undone
}

/** The name of a target: decisions on the same words or the same id are on one thing. */
export const targetKey = ({ layer, document, span, quote, id }: Decision['target']): string =>
  id === null ? `${layer} ${document} ${span?.start ?? ''} ${quote?.exact ?? ''}` : `${layer} ${id}`
