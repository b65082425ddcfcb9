import { randomUUID } from 'node:crypto'
import type { SavedSearch } from '../../model/saved-search.ts'
import { listSavedSearches, lookAtSavedSearch, putSavedSearch, removeSavedSearch } from '../../store/saved-searches.ts'
import type { Store } from '../../store/store.ts'
import type { SearchOptions, SearchResult } from './search.ts'

/** A saved search with how many articles it finds, and how many of them in documents added since it was looked at. */
export interface WatchedSearch extends SavedSearch {
  readonly total: number
  readonly fresh: number
}

/** The searches that people saved. `owner`: whose; '' where nobody logs in. */
export interface SavedSearches {
  list(owner: string): Promise<WatchedSearch[]>
  save(owner: string, asked: Pick<SavedSearch, 'name' | 'query' | 'filter'>): Promise<SavedSearch>
  /** Somebody has seen what it finds: from now on only what is added later is new. False where there is no such search. */
  look(owner: string, id: string): Promise<boolean>
  remove(owner: string, id: string): Promise<boolean>
  restore(owner: string, id: string): Promise<boolean>
}

/** Opens the saved searches of a collection. */
export function openSavedSearches(
  store: Store,
  search: (query: string, options: SearchOptions) => Promise<SearchResult>,
): SavedSearches {
  const now = () => new Date().toISOString()
  const count = async (query: string, options: SearchOptions) => (await search(query, { ...options, limit: 1 })).total
  return {
    async list(owner) {
      const watched: WatchedSearch[] = []
      for (const saved of await listSavedSearches(store, owner)) {
        const { query, filter, lookedAt } = saved
        const options = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined))
        const total = await count(query, options)
        const fresh = total === 0 ? 0 : await count(query, { ...options, addedSince: lookedAt })
        watched.push({ ...saved, total, fresh })
      }
      return watched
    },
    async save(owner, { name, query, filter }) {
      const at = now()
      const saved = { id: randomUUID(), name, query, filter, savedAt: at, lookedAt: at }
      await putSavedSearch(store, owner, saved)
      return saved
    },
    look: (owner, id) => lookAtSavedSearch(store, owner, id, now()),
    remove: (owner, id) => removeSavedSearch(store, owner, id, now()),
    restore: (owner, id) => removeSavedSearch(store, owner, id, null),
  }
}
