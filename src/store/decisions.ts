import type { Decision } from '../model/decision.ts'
import type { Store } from './store.ts'
import { holdNames, transact } from './transact.ts'

/** What became of a decision: kept, or another person's was there first. */
export type Kept = { readonly kept: true } | { readonly kept: false; readonly first: Decision }

/**
 * Keeps a decision, in one transaction with the look at what is there. `seen`: the id of the latest decision on the
 * same target that the person knew of, null for none; where another one came in between, nothing is kept.
 */
export async function putDecision(store: Store, key: string, decision: Decision, seen: string | null): Promise<Kept> {
  return transact(store, async (transaction): Promise<Kept> => {
    await holdNames(transaction, ['decisions'])
    const latest = await transaction
      .selectFrom('decisions')
      .select(['id', 'decision'])
      .where('target_key', '=', key)
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst()
    if (latest?.id === decision.id) return { kept: true }
    if ((latest?.id ?? null) !== seen && latest) return { kept: false, first: JSON.parse(latest.decision) }
    const last = await transaction
      .selectFrom('decisions')
      .select('number')
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst()
    await transaction
      .insertInto('decisions')
      .values({ id: decision.id, number: (last?.number ?? 0) + 1, target_key: key, decision: JSON.stringify(decision) })
      .execute()
    return { kept: true }
  })
}

/** All decisions, in the order in which they were made. */
export async function listDecisions(store: Store): Promise<Decision[]> {
  const rows = await store.selectFrom('decisions').select('decision').orderBy('number').execute()
  return rows.map((row) => JSON.parse(row.decision))
}

/** How many decisions there are: it grows with each, so it names a state of them. */
export async function countDecisions(store: Store): Promise<number> {
  const { count } = await store
    .selectFrom('decisions')
    .select(({ fn }) => fn.countAll().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}
