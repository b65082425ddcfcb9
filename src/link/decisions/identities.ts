import type { Decision } from '../../model/decision.ts'
import { undoneOf } from './place-decision.ts'

/** The id under which an entity, a party or a channel is joined; its own where nobody has merged it. */
export type IdentityOf = (id: string) => string

/**
 * Which ids people have said to be one: a `merge` on a kept id (target of layer `entity`) names in `fields.with` those
 * that it takes in, a later `split` those that it lets go. Merges chain; what is taken back counts for nothing.
 * The ids are those of the word files and of names' forms, so that a merge survives reading again.
 */
export function readIdentities(history: readonly Decision[]): IdentityOf {
  const undone = undoneOf(history)
  const kept = new Map<string, string>()
  for (const { id, action, target, fields } of history) {
    if (undone.has(id) || target.layer !== 'entity' || target.id === null) continue
    for (const other of idsIn(fields)) {
      if (action === 'merge' && other !== target.id) kept.set(other, target.id)
      else if (action === 'split' && kept.get(other) === target.id) kept.delete(other)
    }
  }
  return (id) => {
    const seen = new Set<string>()
    let now = id
    for (let next = kept.get(now); next !== undefined && !seen.has(next); next = kept.get(now)) {
      seen.add(next)
      now = next
    }
    return now
  }
}

const idsIn = ({ with: ids }: Decision['fields']): string[] =>
  Array.isArray(ids) ? ids.filter((one) => typeof one === 'string') : []
