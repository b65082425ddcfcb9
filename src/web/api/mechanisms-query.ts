import type { Channel } from '../../model/channel.ts'
import type { Mechanisms } from '../../serve/mechanisms-routes.ts'
import type { MechanismsSearch } from '../mechanisms/search.ts'
import { writeParameters } from './parameters.ts'
import { query } from './queries.ts'

/** A page of mechanisms, by what the address says. */
export const mechanismsQuery = (search: MechanismsSearch, limit: number) => {
  const { party, with: other, issue, state, find, asOf, order, start } = search
  const parameters = writeParameters({ party: [party, other], issue, state, find, asOf, order, offset: start, limit })
  return query<Mechanisms>(['mechanisms', parameters], `/mechanisms?${parameters}`)
}

/** One mechanism with its events, all of them or those known on a day. */
export const mechanismQuery = (key: string, asOf: string | undefined) =>
  query<Channel>(['mechanism', key, asOf], `/mechanisms/${encodeURIComponent(key)}?${writeParameters({ asOf })}`)
