import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  sql,
} from 'kysely'
import { explainStoreError } from './store-error.ts'

export interface SqliteOptions {
  readonly path: string
  /** Called once each time another program's write has to be waited for. */
  readonly onWait?: (() => void) | undefined
  /** How long another program's write is waited for, in milliseconds. */
  readonly patience?: number | undefined
}

/** Everything that only SQLite understands is in this file. Opening changes nothing in the database's file. */
export const sqliteDialect = (options: SqliteOptions): Dialect => ({
  createAdapter: () => new SqliteAdapter(),
  createDriver: () => new NodeSqliteDriver(options),
  createIntrospector: (db) => new SqliteIntrospector(db),
  createQueryCompiler: () => new SqliteQueryCompiler(),
})

const BUSY = 5

/** One connection, lent to one borrower at a time: a transaction is never interleaved with other queries. */
class NodeSqliteDriver implements Driver {
  readonly #options: SqliteOptions
  #connection: NodeSqliteConnection | undefined
  #free: Promise<void> = Promise.resolve()
  #release: () => void = () => {}

  constructor(options: SqliteOptions) {
    this.#options = options
  }

  async init(): Promise<void> {
    const { path, onWait, patience = 600_000 } = this.#options
    this.#connection = new NodeSqliteConnection(path, patience, onWait)
    await this.#connection.setUp()
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#free
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#free = before.then(() => promise)
    await before
    this.#release = resolve
    return this.#connection!
  }

  async releaseConnection(): Promise<void> {
    this.#release()
  }

  /** `immediate`: the right to write is taken at once, so that a transaction never fails halfway for want of it. */
  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'))
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#connection?.isInTransaction) await connection.executeQuery(CompiledQuery.raw('rollback'))
  }

  async destroy(): Promise<void> {
    this.#connection?.close()
  }
}

class NodeSqliteConnection implements DatabaseConnection {
  readonly #path: string
  readonly #database: DatabaseSync
  readonly #patience: number
  readonly #onWait: (() => void) | undefined
  readonly #statements = new Map<string, StatementSync>()

  constructor(path: string, patience: number, onWait: (() => void) | undefined) {
    this.#path = path
    this.#patience = patience
    this.#onWait = onWait
    try {
      this.#database = new DatabaseSync(path)
    } catch (error) {
      throw explainStoreError(error, path)
    }
  }

  get isInTransaction(): boolean {
    return this.#database.isTransaction
  }

  async setUp(): Promise<void> {
    const pragmas = ['busy_timeout = 50', 'foreign_keys = on']
    for (const pragma of pragmas) await this.executeQuery(CompiledQuery.raw(`pragma ${pragma}`))
  }

  close(): void {
    this.#database.close()
  }

  async executeQuery<Row>({ sql: statement, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const began = Date.now()
    for (let tries = 0; ; tries++) {
      try {
        return this.#run<Row>(statement, parameters as SQLInputValue[])
      } catch (error) {
        const busy = error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === BUSY
        if (!busy || Date.now() - began > this.#patience) throw explainStoreError(error, this.#path)
        if (tries === 0) this.#onWait?.()
        await sleep(100)
      }
    }
  }

  #run<Row>(written: string, parameters: SQLInputValue[]): QueryResult<Row> {
    const statement = this.#prepare(written)
    if (statement.columns().length > 0) return { rows: statement.all(...parameters) as Row[] }
    const { changes } = statement.run(...parameters)
    return { rows: [], numAffectedRows: BigInt(changes) }
  }

  /** Prepared statements are kept: a batch runs the same few again and again. */
  #prepare(written: string): StatementSync {
    const known = this.#statements.get(written)
    if (known) return known
    const statement = this.#database.prepare(written)
    if (this.#statements.size >= 200) this.#statements.clear()
    this.#statements.set(written, statement)
    return statement
  }

  // biome-ignore lint/correctness/useYield: SQLite answers at once; nothing is streamed
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('streaming is not supported: ask for pages')
  }
}

/** A count that changes whenever anybody writes to the file: others' commits, and rows that this connection wrote. */
export async function countChanges<Tables>(store: Kysely<Tables>): Promise<string> {
  const counted = sql<{ others: number; own: number }>`
    select data_version as others, total_changes() as own from pragma_data_version`
  const { others, own } = (await counted.execute(store)).rows[0]!
  return `${others} ${own}`
}

/** Lets readers go on while one writes, and syncs at every commit: to be called once the file is known to be ours. */
export async function makeDurable<Tables>(store: Kysely<Tables>): Promise<void> {
  await sql`pragma journal_mode = wal`.execute(store)
  await sql`pragma synchronous = full`.execute(store)
}
