import type { Concordance, Formula, Formulas } from '../../serve/wording-routes.ts'
import type { ConcordanceSearch, WordingSearch } from '../wording/search.ts'
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
