import { perLexicon } from '../../../lexicon/lexicon.ts'
import { type OrganisationRow, organisations } from '../../../lexicon/tables/organisation.ts'

/** Bodies and media by id; the first row of an id counts. */
export const organisationIndex = perLexicon((lexicon) => {
  const byId = new Map<string, OrganisationRow>()
  for (const row of lexicon.rows(organisations)) if (!byId.has(row.id)) byId.set(row.id, row)
  return byId
})
