import type { Span } from '../../../text/span.ts'
import type { Passage } from '../../annotator.ts'
import { cutClauses } from '../clauses/clauses.ts'
import { cutItems, type Item } from './items.ts'

/** Ends of what two parties together stress or welcome rather than promise. */
const IMPORTANCE = /的(?:重要性|必要性|意义|愿望|意愿|努力|进展|成果)$/
const GOING_ON = /^(?<who>(?:双方|两国|各方)?(?:工作)?团队)?(?<manner>继续|保持|进一步|尽快|尽早)/u

/**
 * What two parties together stress, encourage, welcome or discuss, as far as it is a thing to do:
 * - 强调…加快努力应对…的重要性 · 欢迎双方团队继续就此讨论 · 欢迎…，包括：…
 */
export function readSoftTopics(passage: Passage, object: Span): Item[] {
  const { text } = passage
  const [first, ...rest] = cutClauses(text, object)
  if (!first) return []
  const words = text.slice(first.start, first.end)
  const importance = IMPORTANCE.exec(words)
  const going = GOING_ON.exec(words)
  const bare = (span: Span): Item => ({
    span,
    own: span,
    act: going ? 'continue' : 'increase',
    verb: { start: span.start, end: span.start },
    condition: null,
  })
  const own = importance
    ? [bare({ start: first.start, end: first.start + importance.index })]
    : going
      ? [bare({ start: first.start, end: first.end })]
      : []
  const listed =
    /包括$/.test(words) || rest.some((clause) => text.slice(clause.start, clause.end) === '包括')
      ? rest.flatMap((clause): Item[] => {
          const items = cutItems(passage, clause)
          const named = items.length > 0 || text.slice(clause.start, clause.end) === '包括' ? items : [bare(clause)]
          return named.map((item) => ({ ...item, listed: true }))
        })
      : []
  return [...own, ...listed]
}
