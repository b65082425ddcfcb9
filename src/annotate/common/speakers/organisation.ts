import type { OrganisationRow } from '../../../lexicon/tables/organisation.ts'
import type { Mention } from '../../../model/mention.ts'
import { type Draft, toMention } from '../names/draft.ts'
import type { Scene } from './scene.ts'

/**
 * A body or medium. One with a party of its own is that; one without ("the Foreign Ministry") belongs to the party said beside
 * it, else to the party of the same body named before, else, where it is a body and no common noun, to the account's own side;
 * else it is left out.
 */
export function resolveOrganisation(draft: Draft, scene: Scene): Mention | null {
  const row = draft.organisation!
  if (row.kind === 'medium') return toMention(draft, { id: row.id, name: nameOf(row) }, row.party)
  if (row.party !== null) return toMention(draft, { id: row.id, name: nameOf(row) }, row.party)
  const before = scene.entered.findLast(({ draft: one }) => one.organisation === row)
  const party = draft.said ?? before?.mention.party ?? (row.kind === 'body' ? scene.ownParty : null)
  if (party === null) return null
  const antecedent = draft.said === null ? (before?.mention.span ?? null) : null
  return toMention(draft, { id: `${row.id}@${party}`, name: `${nameOf(row)} (${party})` }, party, antecedent)
}

const nameOf = (row: OrganisationRow): string => row.en[0] ?? row.zh[0]!
