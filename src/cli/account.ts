import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { printCsv } from '../export/csv.ts'
import type { Role } from '../pipeline/accounts/accounts.ts'
import { ReadoutError } from './fail.ts'
import { type CollectionOptions, openOrMake } from './open.ts'

export interface AccountOptions extends CollectionOptions {
  readonly role: Role
  readonly json?: true
  readonly csv?: true
}

/** `readout account add|list|remove|log`: who may use the collection from other machines, and what they did. */
export async function account(
  action: 'add' | 'list' | 'remove' | 'log',
  name: string | undefined,
  options: AccountOptions,
): Promise<void> {
  const collection = await openOrMake(options)
  const { accounts } = collection
  try {
    if (action === 'list' || action === 'log') {
      const rows = action === 'list' ? await accounts.list() : await accounts.log(1000)
      if (options.json) console.log(JSON.stringify(rows))
      else if (options.csv) process.stdout.write(printCsv(rows.map((row) => ({ ...row }))))
      else if (rows.length === 0)
        console.log(action === 'list' ? 'There are no accounts yet.' : 'Nothing was done yet.')
      else for (const row of rows) console.log(Object.values(row).join('  '))
      return
    }
    if (name === undefined) throw new ReadoutError(`readout account ${action} needs a name`, 'write it behind')
    if (action === 'remove') {
      if (!(await accounts.remove(name)))
        throw new ReadoutError(`there is no account ${name}`, 'readout account list shows them')
      console.log(`${name} is removed and logged out`)
      return
    }
    const password = process.env.READOUT_PASSWORD ?? (await askPassword(name))
    await accounts.add(name, options.role, password).catch((error: unknown) => {
      if (error instanceof RangeError) throw new ReadoutError(error.message, 'choose a longer one')
      throw error
    })
    console.log(`${name} may log in as ${options.role}`)
  } finally {
    await collection.close()
  }
}

/** Asks in the terminal, without showing what is typed; or takes the first line of what is piped in. */
async function askPassword(name: string): Promise<string> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  if (process.stdin.isTTY) process.stderr.write(`Password for ${name}: `)
  const lines = createInterface({ input: process.stdin, output: silent, terminal: process.stdin.isTTY === true })
  try {
    for await (const line of lines) return line
    return ''
  } finally {
    lines.close()
    if (process.stdin.isTTY) process.stderr.write('\n')
  }
}
