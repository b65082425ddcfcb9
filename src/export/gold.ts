import type { PlacedDecision } from '../model/decision.ts'
import { standingDecisions } from '../model/judgement.ts'
import type { Span } from '../text/span.ts'

/** A decision that makes gold, and the words that a person holds to be right. */
export type Gold = PlacedDecision & { readonly goldAt: Span }

/**
 * What people accepted, corrected or added, with its words where they are: of each annotation the latest judgement that
 * holds, of a correction the corrected words. What was rejected, or is found no more, makes no gold.
 */
export function goldOf(decisions: readonly PlacedDecision[]): Gold[] {
  return standingDecisions(decisions).flatMap(({ decision }) => {
    const goldAt =
      decision.action === 'correct' && decision.fields.span !== undefined
        ? (decision.corrected?.span ?? null)
        : decision.nowAt
    return decision.action === 'reject' || goldAt === null ? [] : { ...decision, goldAt }
  })
}

/** One document's gold as brat stand-off: `T1<tab>layer start end<tab>words`, offsets in characters as brat counts them. */
export function printBrat(decisions: readonly PlacedDecision[], document: string, text: string): string {
  const characters = (offset: number) => [...text.slice(0, offset)].length
  return goldOf(decisions)
    .filter(({ nowIn }) => nowIn === document)
    .map(({ target, goldAt: { start, end } }, at) => {
      const words = text.slice(start, end).replace(/\s+/g, ' ')
      return `T${at + 1}\t${target.layer} ${characters(start)} ${characters(end)}\t${words}\n`
    })
    .join('')
}
