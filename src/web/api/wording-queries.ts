import type { Keyness } from '../../model/keyness.ts'
import type { Absent, Concordance, Formula, Formulas } from '../../serve/wording-routes.ts'
import type { ConcordanceSearch, KeynessSearch, WordingSearch } from '../wording/search.ts'
import { writeParameters } from './parameters.ts'
import { query } from './queries.ts'

/** A page of wordings, by what the address says. */
export const formulasQuery = ({ party, owner, find, order, start }: WordingSearch, limit: number) => {
  const parameters = writeParameters({ party, owner, find, order, offset: start, limit })
  return query<Formulas>(['formulas', parameters], `/formulas?${parameters}`)
}

/** One wording with every use. */
export const formulaQuery = (id: string, party: string | undefined) =>
  query<Formula>(['formula', id, party], `/formula?${writeParameters({ id, party })}`)

/** Some words in context. */
export const concordanceQuery = ({ words, start }: ConcordanceSearch, limit: number) => {
  const parameters = writeParameters({ words, offset: start, limit })
  return query<Concordance>(['concordance', parameters], `/concordance?${parameters}`)
}

/** What the party of an account usually says and the account does not. */
export const absentQuery = (account: string) =>
  query<Absent>(['absent', account], `/absent?${writeParameters({ account })}`)

const keynessParameters = ({ target, against, party, language, longest, least, sure }: KeynessSearch) =>
  writeParameters({ target, against, party, language, longest, least, significance: sure, limit: 1000 })

/** The words that set one side apart from another, the most significant first. */
export const keynessQuery = (search: KeynessSearch) =>
  query<Keyness>(['keyness', search], `/keyness?${keynessParameters(search)}`)

/** Where they are had as a table. */
export const keynessCsv = (search: KeynessSearch): string => `/api/keyness.csv?${keynessParameters(search)}`
