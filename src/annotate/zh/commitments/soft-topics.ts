import type { Act } from '../../../model/commitment.ts'
import type { Span } from '../../../text/span.ts'
import type { Passage } from '../../annotator.ts'
import { cutClauses } from '../clauses/clauses.ts'
import { cutItems, type Item } from './items.ts'
import { actionsOf } from './verbs.ts'

/** Ends of what two parties together stress or welcome rather than promise. */
const IMPORTANCE = /的(?:重要性|必要性|意义|愿望|意愿|努力|进展|成果)$/
const GOING_ON = /^(?<who>(?:双方|两国|各方)?(?:工作)?团队)?(?<manner>继续|保持|进一步|尽快|尽早)/u

/**
 * What two parties together stress, encourage, welcome or discuss, as far as it is a thing to do:
 * - 鼓励两国青年加强交流 · 支持双方企业扩大投资 · 探讨在甲领域开展合作
 * - 强调…加快努力应对…的重要性 · 欢迎双方团队继续就此讨论 · 欢迎…，包括：… · 欢迎…，包括甲，乙
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
  const doing = importance || going ? null : doingIn(passage, first)
  const own = doing
    ? [{ ...bare({ start: first.start, end: first.end }), act: doing }]
    : importance
      ? [bare({ start: first.start, end: first.start + importance.index })]
      : going
        ? [bare({ start: first.start, end: first.end })]
        : []
  const opens = rest.findIndex((clause) => /^包括./u.test(text.slice(clause.start, clause.end)))
  if (opens >= 0) return [...own, ...behindIncluding(passage, rest.slice(opens))]
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

/** 欢迎…讨论，包括甲，乙，丙: each clause is an item. */
function behindIncluding(passage: Passage, clauses: readonly Span[]): Item[] {
  return clauses.flatMap((clause, i): Item[] => {
    const start = i === 0 ? clause.start + 2 : clause.start
    const items = cutItems(passage, { start, end: clause.end })
    const whole = { start, end: clause.end }
    const bare: Item = { span: whole, own: whole, act: 'increase', verb: { start, end: start }, condition: null }
    return (items.length > 0 ? items : [bare]).map((item) => ({ ...item, listed: true }))
  })
}

const OWN_PEOPLE =
  /^(?:(?:两国|双方|双边|彼此|各自)[^，；]{0,12}?|(?:就|在)[^，；]{1,16}?|进一步|尽早|尽快|如何|共同|联合|通过[^，；]{1,12}?)*$/u

/** What the two sides' own people are encouraged to do, or what is looked into: the act of the verb that heads it. */
function doingIn({ text, lexicon }: Passage, clause: Span): Act | null {
  const [verb] = actionsOf(lexicon).find(text, clause.start, clause.end)
  return verb && verb.end < clause.end && OWN_PEOPLE.test(text.slice(clause.start, verb.start)) ? verb.value : null
}
