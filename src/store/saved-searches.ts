import type { SavedSearch } from '../model/saved-search.ts'
import type { Store } from './store.ts'

/** Keeps a search for somebody; `owner` is '' where nobody logs in. */
export async function putSavedSearch(store: Store, owner: string, saved: SavedSearch): Promise<void> {
  const { id, savedAt, lookedAt, ...search } = saved
  await store
    .insertInto('saved_searches')
    .values({ id, owner, search: JSON.stringify(search), saved_at: savedAt, looked_at: lookedAt, removed_at: null })
    .execute()
}

/** Somebody's searches, in the order in which they were saved, without those that were removed. */
export async function listSavedSearches(store: Store, owner: string): Promise<SavedSearch[]> {
  const rows = await store
    .selectFrom('saved_searches')
    .selectAll()
    .where('owner', '=', owner)
    .where('removed_at', 'is', null)
    .orderBy('saved_at')
    .orderBy('id')
    .execute()
  return rows.map(({ id, search, saved_at, looked_at }) => ({
    id,
    ...(JSON.parse(search) as Pick<SavedSearch, 'name' | 'query' | 'filter'>),
    savedAt: saved_at,
    lookedAt: looked_at,
  }))
}

/** Keeps when somebody looked, never an earlier instant than is kept; false where there is no such search. */
export async function lookAtSavedSearch(store: Store, owner: string, id: string, at: string): Promise<boolean> {
  const { numUpdatedRows } = await store
    .updateTable('saved_searches')
    .set(({ case: either, ref }) => ({
      looked_at: either().when('looked_at', '<', at).then(at).else(ref('looked_at')).end(),
    }))
    .where('owner', '=', owner)
    .where('id', '=', id)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Takes a search away, or brings it back (`at` null); false where there is none. */
export async function removeSavedSearch(store: Store, owner: string, id: string, at: string | null): Promise<boolean> {
  const { numUpdatedRows } = await store
    .updateTable('saved_searches')
    .set({ removed_at: at })
    .where('owner', '=', owner)
    .where('id', '=', id)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
