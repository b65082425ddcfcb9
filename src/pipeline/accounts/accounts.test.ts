import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listAccounts } from '../../store/accounts.ts'
import { openStore } from '../../store/open-store.ts'
import type { Store } from '../../store/store.ts'
import { type Accounts, openAccounts } from './accounts.ts'

const folder = mkdtempSync(join(tmpdir(), 'readout-accounts-'))
let store: Store
let accounts: Accounts
let clock = Date.parse('2025-05-20T08:00:00Z')
const PASSWORD = 'a long enough one'
beforeAll(async () => {
  store = await openStore(join(folder, 'c.readout'))
  accounts = openAccounts(store, () => clock)
  await accounts.add('Ada', 'reviewer', PASSWORD)
})
afterAll(async () => {
  await store.destroy()
  rmSync(folder, { recursive: true })
})

describe('accounts', () => {
  it('keep no password, and open a session that ends', async () => {
    expect((await listAccounts(store))[0]!.password).toMatch(/^scrypt\$131072\$8\$1\$/)
    expect(JSON.stringify(await listAccounts(store))).not.toContain(PASSWORD)
    const login = await accounts.login('Ada', PASSWORD, '10.0.0.1')
    expect(login).toMatchObject({ account: { name: 'Ada', role: 'reviewer' } })
    const token = 'token' in login ? login.token : ''
    expect(await accounts.session(token)).toEqual({ name: 'Ada', role: 'reviewer' })
    expect(await accounts.session(`${token}x`)).toBeNull()
    clock += 12 * 3_600_000
    expect(await accounts.session(token)).toBeNull()
  })
  it('let wrong passwords wait, by name and by address, and write all of it down', async () => {
    for (let tries = 0; tries < 5; tries++)
      expect(await accounts.login('Ada', `wrong ${tries}`, '10.0.0.2')).toEqual({ refused: 'wrong' })
    expect(await accounts.login('Ada', PASSWORD, '10.0.0.3')).toEqual({ refused: 'wait' })
    expect(await accounts.login('Nobody', PASSWORD, '10.0.0.2')).toEqual({ refused: 'wait' })
    clock += 16 * 60_000
    expect(await accounts.login('Ada', PASSWORD, '10.0.0.3')).toMatchObject({ account: { name: 'Ada' } })
    const log = await accounts.log(100)
    expect(log.filter(({ action }) => action === 'login refused')).toHaveLength(5)
    expect(log[0]).toMatchObject({ account: 'Ada', action: 'login', what: '10.0.0.3' })
  })
  it('end with their removal or a new password; short ones are refused', async () => {
    const login = await accounts.login('Ada', PASSWORD, '10.0.0.1')
    const token = 'token' in login ? login.token : ''
    await accounts.add('Ada', 'admin', 'another long one')
    expect(await accounts.session(token)).toBeNull()
    expect(await accounts.login('Ada', PASSWORD, '10.0.0.1')).toEqual({ refused: 'wrong' })
    expect(await accounts.remove('Ada')).toBe(true)
    expect(await accounts.remove('Ada')).toBe(false)
    await expect(accounts.add('Bo', 'reader', 'short')).rejects.toThrow('10 characters')
    await expect(accounts.add(' ', 'reader', PASSWORD)).rejects.toThrow('a name')
  })
})
