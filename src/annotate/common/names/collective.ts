import type { EntityRef } from '../../../model/entity.ts'
import type { Mention } from '../../../model/mention.ts'

/** The entity of a collective of the word files: `collective/leaders`, shown as "both leaders". */
export function collectiveEntity(id: string, count: 'both' | 'all three'): EntityRef {
  const plain = id.replaceAll('-', ' ')
  return { id: `collective/${count === 'both' ? '' : 'three-'}${id}`, name: `${count} ${plain}` }
}

/** The entity of parties named together: `collective/CHN+USA`, shown by their names. */
export const jointEntity = (codes: readonly string[], names: readonly string[]): EntityRef => ({
  id: `collective/${codes.join('+')}`,
  name: names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`,
})

/** The codes of the parties that a collective names, in its order; empty where its words name none ("both sides"). */
export function membersOf(mention: Mention): string[] {
  const members = /^collective\/(?<codes>[A-Z0-9]+(?:\+[A-Z0-9]+)+)$/.exec(mention.entity?.id ?? '')?.groups?.codes
  return members?.split('+') ?? []
}
