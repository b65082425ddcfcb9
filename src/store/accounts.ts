import type { Store } from './store.ts'

/** A person who may log in; `password` is a salted hash. */
export interface AccountRow {
  readonly name: string
  readonly role: string
  readonly password: string
  readonly madeAt: string
}

/** One thing that somebody did. */
export interface AuditRow {
  readonly at: string
  readonly account: string
  readonly action: string
  readonly what: string
}

/** Keeps an account; one of the same name gets the new role and password, and its sessions end. */
export async function putAccount(store: Store, { name, role, password, madeAt }: AccountRow): Promise<void> {
  await store.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('accounts')
      .values({ name, role, password, made_at: madeAt })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ role, password }))
      .execute()
    await transaction.deleteFrom('sessions').where('account', '=', name).execute()
  })
}

/** All accounts, by name. */
export async function listAccounts(store: Store): Promise<AccountRow[]> {
  const rows = await store.selectFrom('accounts').selectAll().orderBy('name').execute()
  return rows.map(({ made_at, ...row }) => ({ ...row, madeAt: made_at }))
}

/** Removes an account and ends its sessions; false where there is none. */
export async function removeAccount(store: Store, name: string): Promise<boolean> {
  await store.deleteFrom('sessions').where('account', '=', name).execute()
  const { numDeletedRows } = await store.deleteFrom('accounts').where('name', '=', name).executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}

/** Keeps a session and forgets those that are over. */
export async function putSession(
  store: Store,
  { hash, account, until, now }: { hash: string; account: string; until: string; now: string },
): Promise<void> {
  await store.deleteFrom('sessions').where('until', '<=', now).execute()
  await store.insertInto('sessions').values({ token_hash: hash, account, until }).execute()
}

/** Who is logged in by a token's hash; null where nobody is, or the session is over. */
export async function findSession(
  store: Store,
  hash: string,
  now: string,
): Promise<{ name: string; role: string } | null> {
  const row = await store
    .selectFrom('sessions')
    .innerJoin('accounts', 'accounts.name', 'sessions.account')
    .select(['accounts.name', 'accounts.role'])
    .where('token_hash', '=', hash)
    .where('until', '>', now)
    .executeTakeFirst()
  return row ?? null
}

/** Ends a session. */
export async function removeSession(store: Store, hash: string): Promise<void> {
  await store.deleteFrom('sessions').where('token_hash', '=', hash).execute()
}

/** Writes down what somebody did. */
export async function putAudit(store: Store, { at, account, action, what }: AuditRow): Promise<void> {
  await store.insertInto('audit').values({ at, account, action, what }).execute()
}

/** What was done, the latest first. */
export const listAudit = (store: Store, limit: number): Promise<AuditRow[]> =>
  store.selectFrom('audit').select(['at', 'account', 'action', 'what']).orderBy('id', 'desc').limit(limit).execute()
