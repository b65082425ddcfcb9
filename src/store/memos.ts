import type { Memo } from '../model/memo.ts'
import type { Store } from './store.ts'
import { holdNames, transact } from './transact.ts'

/** So many versions of a memo are kept; what is older goes. */
const KEPT = 200

/** What became of a saving: kept, or another version was there first. */
export type Saved = { readonly memo: Memo } | { readonly first: Memo }

/**
 * Saves a memo as the version after the one it was made from (`memo.version`; 0 for a new one), in one transaction with
 * the look at what is there: of two people at once one wins, and the other gets what is there.
 */
export async function putMemo(store: Store, memo: Memo): Promise<Saved> {
  return transact(store, async (transaction): Promise<Saved> => {
    await holdNames(transaction, [`memo ${memo.id}`])
    const latest = await getMemo(transaction, memo.id)
    const version = memo.version + 1
    if (latest && latest.version === version && sameContent(latest, memo)) return { memo: latest }
    if (latest && latest.version !== memo.version) return { first: latest }
    const saved = { ...memo, version }
    await transaction
      .insertInto('memos')
      .values({ id: memo.id, version, memo: JSON.stringify(saved), saved_at: memo.savedAt })
      .execute()
    await transaction
      .deleteFrom('memos')
      .where('id', '=', memo.id)
      .where('version', '<=', version - KEPT)
      .execute()
    return { memo: saved }
  })
}

/** A retried saving finds its own words. */
const sameContent = (one: Memo, other: Memo) =>
  one.title === other.title && JSON.stringify(one.blocks) === JSON.stringify(other.blocks)

/** A memo in its latest version, or in the named one; null when there is none. */
export async function getMemo(store: Store, id: string, version?: number): Promise<Memo | null> {
  let query = store.selectFrom('memos').select('memo').where('id', '=', id)
  if (version !== undefined) query = query.where('version', '=', version)
  const row = await query.orderBy('version', 'desc').limit(1).executeTakeFirst()
  return row ? JSON.parse(row.memo) : null
}

/** When each kept version of a memo was saved, the latest first. */
export async function listVersions(store: Store, id: string): Promise<{ version: number; savedAt: string }[]> {
  const rows = await store
    .selectFrom('memos')
    .select(['version', 'saved_at'])
    .where('id', '=', id)
    .orderBy('version', 'desc')
    .execute()
  return rows.map(({ version, saved_at }) => ({ version, savedAt: saved_at }))
}

/** Every memo in its latest version, the last saved first; without those that were removed. */
export async function listMemos(store: Store): Promise<Memo[]> {
  const rows = await store
    .selectFrom('memos')
    .select('memo')
    .where(({ eb, refTuple, selectFrom }) =>
      eb(
        refTuple('id', 'version'),
        'in',
        selectFrom('memos')
          .select(({ fn }) => ['id', fn.max('version').as('version')])
          .groupBy('id')
          .$asTuple('id', 'version'),
      ),
    )
    .orderBy('saved_at', 'desc')
    .execute()
  return rows.map(({ memo }): Memo => JSON.parse(memo)).filter(({ removed }) => !removed)
}
