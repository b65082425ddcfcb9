import { perLexicon } from '../../../lexicon/lexicon.ts'
import { type HeldRole, type PersonRow, people } from '../../../lexicon/tables/person.ts'
import { type RoleRow, roles } from '../../../lexicon/tables/role.ts'
import type { EntityRef } from '../../../model/entity.ts'

/** People by id; the first row of an id counts. */
export const personIndex = perLexicon((lexicon) => {
  const byId = new Map<string, PersonRow>()
  for (const row of lexicon.rows(people)) if (!byId.has(row.id)) byId.set(row.id, row)
  return byId
})

/** Roles by id; the first row of an id counts. */
export const roleIndex = perLexicon((lexicon) => {
  const byId = new Map<string, RoleRow>()
  for (const row of lexicon.rows(roles)) if (!byId.has(row.id)) byId.set(row.id, row)
  return byId
})

export const personEntity = (row: PersonRow): EntityRef => ({ id: row.id, name: row.en[0]! })

/** Whether a title's words may mean a role: "Secretary" a treasury-secretary, 部长 any minister. */
export function covers(title: RoleRow, role: string): boolean {
  if (title.covers.length === 0) return title.id === role
  return title.covers.some((one) => (one.startsWith('*') ? role.endsWith(one.slice(1)) : one === role))
}

/** Whether a role was held on a day (EDTF, to the precision known on both sides). A role without dates: not known, false. */
export function heldOn({ from, to }: HeldRole, day: string): boolean {
  if (from === null || to === null) return false
  return from <= day.slice(0, from.length) && (to === '..' || day.slice(0, to.length) <= to)
}

/** The people who held for a party, on a day, a role that the title may mean; those of the title's own role come alone. */
export const holdersOf = (
  index: ReadonlyMap<string, PersonRow>,
  title: RoleRow,
  party: string,
  day: string,
): PersonRow[] => {
  const holding = (fits: (role: string) => boolean) =>
    [...index.values()].filter((row) =>
      row.roles.some((held) => (held.party ?? row.party) === party && fits(held.role) && heldOn(held, day)),
    )
  const own = holding((role) => role === title.id)
  return own.length > 0 ? own : holding((role) => covers(title, role))
}

/** Whether a person has, at some time, a role that the title may mean. */
export const mayHold = (row: PersonRow, title: RoleRow): boolean => row.roles.some(({ role }) => covers(title, role))
