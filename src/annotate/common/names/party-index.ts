import { perLexicon } from '../../../lexicon/lexicon.ts'
import { type PartyRow, parties } from '../../../lexicon/tables/party.ts'
import type { EntityRef } from '../../../model/entity.ts'

/** The parties of the word files by their codes. The first row of a code counts. */
export const partyIndex = perLexicon((lexicon) => {
  const byCode = new Map<string, PartyRow>()
  for (const row of lexicon.rows(parties)) if (!byCode.has(row.code)) byCode.set(row.code, row)
  return byCode
})

/** The entity that a party is: its code and its first English name. */
export const partyEntity = (row: PartyRow): EntityRef => ({ id: row.code, name: row.en[0]! })
