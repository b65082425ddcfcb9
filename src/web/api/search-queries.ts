import type { SavedSearch } from '../../model/saved-search.ts'
import type { Found, WatchedSearchShown } from '../../serve/search-routes.ts'
import type { SearchSearch } from '../search/search.ts'
import { writeParameters } from './parameters.ts'
import { query } from './queries.ts'
import { send } from './send.ts'

/** A page of hits, by what the address says. */
export const searchQuery = ({ from, ...search }: SearchSearch, limit: number) => {
  const parameters = writeParameters({ ...search, offset: from, limit })
  return query<Found>(['search', parameters], `/search?${parameters}`)
}

/** Where the hits are had as a table, or the first of them as JSON. */
export const searchFile = ({ from: _, ...search }: SearchSearch, format: 'csv' | 'json'): string =>
  format === 'csv'
    ? `/api/search.csv?${writeParameters({ ...search })}`
    : `/api/search?${writeParameters({ ...search, limit: 200 })}`

/** The saved searches with what is new in each. */
export const savedQuery = query<WatchedSearchShown[]>(['saved-searches'], '/saved-searches')

/** Saves a search; looks at one, removes one, brings one back. */
export const saveSearch = (asked: Pick<SavedSearch, 'name' | 'query' | 'filter'>) =>
  send<SavedSearch>('POST', '/saved-searches', asked)
export const lookAtSearch = (id: string) => send('POST', `/saved-searches/${encodeURIComponent(id)}/look`)
export const removeSearch = (id: string) => send('DELETE', `/saved-searches/${encodeURIComponent(id)}`)
export const restoreSearch = (id: string) => send('POST', `/saved-searches/${encodeURIComponent(id)}/restore`)
