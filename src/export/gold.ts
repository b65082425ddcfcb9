import type { PlacedDecision } from '../model/decision.ts'

/** Decisions that make gold: what people accepted, corrected or added, with its words where they are. */
const MAKES_GOLD: ReadonlySet<string> = new Set(['accept', 'correct', 'add'])

export const goldOf = (decisions: readonly PlacedDecision[]): PlacedDecision[] =>
  decisions.filter(({ action, undone, nowAt }) => MAKES_GOLD.has(action) && !undone && nowAt !== null)

/** One document's gold as brat stand-off: `T1<tab>layer start end<tab>words`, offsets in characters as brat counts them. */
export function printBrat(decisions: readonly PlacedDecision[], document: string, text: string): string {
  const characters = (offset: number) => [...text.slice(0, offset)].length
  return goldOf(decisions)
    .filter(({ nowIn }) => nowIn === document)
    .map(({ target, nowAt }, at) => {
      const words = text.slice(nowAt!.start, nowAt!.end).replace(/\s+/g, ' ')
      return `T${at + 1}\t${target.layer} ${characters(nowAt!.start)} ${characters(nowAt!.end)}\t${words}\n`
    })
    .join('')
}
