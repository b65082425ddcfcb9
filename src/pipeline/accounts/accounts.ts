import { createHash, randomBytes } from 'node:crypto'
import {
  type AuditRow,
  findSession,
  listAccounts,
  listAudit,
  putAccount,
  putAudit,
  putSession,
  removeAccount,
  removeSession,
} from '../../store/accounts.ts'
import type { Store } from '../../store/store.ts'
import { hashPassword, verifyPassword } from './password.ts'

/** From least to most: who reads; who also reviews and writes memos; who also adds. */
export const ROLES = ['reader', 'reviewer', 'admin'] as const
export type Role = (typeof ROLES)[number]
export interface Account {
  readonly name: string
  readonly role: Role
}

/** What became of a login. */
export type Login = { readonly token: string; readonly account: Account } | { readonly refused: 'wrong' | 'wait' }

/** Who may use a collection from other machines. */
export interface Accounts {
  list(): Promise<(Account & { readonly madeAt: string })[]>
  /** Makes an account, or gives the one of this name a new role and password. Throws RangeError for a name or password that is too short. */
  add(name: string, role: Role, password: string): Promise<void>
  remove(name: string): Promise<boolean>
  /** `from`: the address that asks. Too many wrong passwords for a name, or from an address, have to wait. */
  login(name: string, password: string, from: string): Promise<Login>
  /** Who a token belongs to. */
  session(token: string): Promise<Account | null>
  logout(token: string): Promise<void>
  note(entry: Omit<AuditRow, 'at'>): Promise<void>
  log(limit: number): Promise<AuditRow[]>
}

export const SESSION_HOURS = 12
const SHORTEST = 10
/** So many wrong passwords within this time, for a name or from an address, and then a wait until it is over. */
const WRONG = { most: 5, minutes: 15 }
/** So many logins are checked at once: each takes 128 MB. */
const AT_ONCE = 2

/** Opens the accounts of a collection. `now`: milliseconds since 1970. */
export function openAccounts(store: Store, now: () => number = Date.now): Accounts {
  const wrong = new Map<string, number[]>()
  const recent = (key: string) => (wrong.get(key) ?? []).filter((at) => at > now() - WRONG.minutes * 60_000)
  const instant = (milliseconds: number) => new Date(milliseconds).toISOString()
  const note: Accounts['note'] = (entry) => putAudit(store, { ...entry, at: instant(now()) })
  let unknown: Promise<string> | null = null
  let checking = 0
  return {
    async list() {
      return (await listAccounts(store)).map(({ name, role, madeAt }) => ({ name, role: role as Role, madeAt }))
    },
    async add(name, role, password) {
      if (name.trim() === '' || name.length > 100) throw new RangeError('a name has 1 to 100 characters')
      if ([...password].length < SHORTEST) throw new RangeError(`a password has ${SHORTEST} characters or more`)
      const row = { name: name.trim(), role, password: await hashPassword(password), madeAt: instant(now()) }
      await putAccount(store, row)
      await note({ account: row.name, action: 'account added', what: role })
    },
    async remove(name) {
      const removed = await removeAccount(store, name)
      if (removed) await note({ account: name, action: 'account removed', what: '' })
      return removed
    },
    async login(name, password, from) {
      const keys = [`name ${name}`, `from ${from}`]
      if (checking >= AT_ONCE || keys.some((key) => recent(key).length >= WRONG.most)) return { refused: 'wait' }
      // The attempt counts before it is checked, so that many at once are not more than some in a row.
      for (const key of keys) wrong.set(key, [...recent(key), now()])
      checking++
      try {
        const account = (await listAccounts(store)).find((one) => one.name === name)
        // A name that is not there takes as long as one that is.
        unknown ??= hashPassword(randomBytes(16).toString('hex'))
        const right = (await verifyPassword(password, account?.password ?? (await unknown))) && account !== undefined
        await note({ account: name, action: right ? 'login' : 'login refused', what: from })
        if (!right) return { refused: 'wrong' }
        for (const key of keys) wrong.delete(key)
        const token = randomBytes(32).toString('base64url')
        const until = instant(now() + SESSION_HOURS * 3_600_000)
        await putSession(store, { hash: hashToken(token), account: account.name, until, now: instant(now()) })
        return { token, account: { name: account.name, role: account.role as Role } }
      } finally {
        checking--
      }
    },
    async session(token) {
      const found = await findSession(store, hashToken(token), instant(now()))
      return found && { name: found.name, role: found.role as Role }
    },
    logout: (token) => removeSession(store, hashToken(token)),
    note,
    log: (limit) => listAudit(store, limit),
  }
}

/** Tokens are kept as hashes: whoever reads the file can not log in with them. */
const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')
