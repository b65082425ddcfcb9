import type { Channel } from '../../model/channel.ts'
import type { Mechanisms } from '../../serve/mechanisms-routes.ts'
import type { MechanismsSearch } from '../mechanisms/search.ts'
import { writeParameters } from './parameters.ts'
import { query } from './queries.ts'

/** A page of mechanisms, by what the address says. */
export const mechanismsQuery = (search: MechanismsSearch, limit: number) => {
  const { party, with: other, issue, state, find, order, start } = search
  const parameters = writeParameters({ party: [party, other], issue, state, find, order, offset: start, limit })
  return query<Mechanisms>(['mechanisms', parameters], `/mechanisms?${parameters}`)
}

/** One mechanism with its events. */
export const mechanismQuery = (key: string) =>
  query<Channel>(['mechanism', key], `/mechanisms/${encodeURIComponent(key)}`)
