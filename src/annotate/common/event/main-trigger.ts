import type { Span } from '../../../text/span.ts'
import type { Roles, Trigger } from './trigger.ts'

/** What a place is worth, the best first: between doer and done-to, behind both, before both, inside their names. */
const WORTH = { between: 3, behind: 2, before: 1, inside: 0 } as const
/** A weak word counts only where no other does. */
const WEAK = 10

/**
 * The words that tell what the source does to the target, among all that the clause holds:
 * - between the two, the first (A accused B of …; A has agreed to help B), or in the passive likewise (B was hit by A)
 * - else behind both (A and B met), else before both (talks between A and B), else inside the names (A's attack on …)
 */
export function chooseTrigger(triggers: readonly Trigger[], roles: Roles): Trigger | null {
  let best: Trigger | null = null
  let most = Number.NEGATIVE_INFINITY
  for (const trigger of triggers) {
    const worth = WORTH[placeOf(trigger, roles)] - (trigger.weak ? WEAK : 0)
    if (worth > most) {
      most = worth
      best = trigger
    }
  }
  return best
}

function placeOf(trigger: Span, { source, target }: Roles): keyof typeof WORTH {
  if ((source && touches(trigger, source)) || (target && touchesHead(trigger, target))) return 'inside'
  if (!source || !target) {
    const one = source ?? target
    return !one || trigger.start >= one.end ? 'between' : 'before'
  }
  const [first, second] = source.start <= target.start ? [source, target] : [target, source]
  if (trigger.start < first.start) return 'before'
  return trigger.start >= first.end && trigger.start < second.end ? 'between' : 'behind'
}

const touches = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end
/** A pattern may run over the target (called on B to stop); a word inside the target's name is no verb. */
const touchesHead = (trigger: Span, target: Span): boolean =>
  target.start <= trigger.start && trigger.start < target.end
