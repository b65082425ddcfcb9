import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type ServerType, serve } from '@hono/node-server'
import { Hono } from 'hono'
import type { Collection } from '../pipeline/collection.ts'
import { AddJobs } from './add-jobs.ts'
import { makeGuard } from './guard.ts'
import { type LoginVariables, makeLoginApi, requireLogin } from './login.ts'
import { makeApi } from './routes.ts'

export interface ServerOptions {
  readonly collection: Collection
  readonly port: number
  readonly host: string
  /** Where files that the browser sends are kept; beside the collection where it is left out. */
  readonly received?: string
  /** The folder of the built web application. */
  readonly web?: string
}

/** Why the server can not start, with what to do; shown to people as one line. */
export class ServeError extends Error {
  readonly remedy: string
  constructor(message: string, remedy: string) {
    super(message)
    this.remedy = remedy
  }
}

const builtWeb = fileURLToPath(new URL('../../dist/web/', import.meta.url))
const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
  json: 'application/json',
}

/** Addresses that only this machine reaches. */
const LOOPBACK: readonly string[] = ['127.0.0.1', 'localhost', '::1']

/**
 * Serves a collection: the API below /api and the web application. On an address that other machines can reach, people
 * log in. Throws ServeError when the port is taken, and for such an address where nobody has an account.
 */
export async function startServer(options: ServerOptions): Promise<{ url: string; close: () => Promise<void> }> {
  const { host, port, collection } = options
  const login = !LOOPBACK.includes(host)
  if (login && (await collection.accounts.list()).length === 0)
    throw new ServeError(
      `--host ${host}: other machines could reach this collection, and there is no account to log in with`,
      'readout account add NAME --role admin makes one; or leave --host out',
    )
  const jobs = new AddJobs(options.collection, options.received ?? receivedBeside(options.collection))
  const server = await listen(makeApp({ ...options, jobs, login }).fetch, host, port)
  const address = server.address()
  const actual = typeof address === 'object' && address ? address.port : port
  return {
    url: `http://${login && host !== '0.0.0.0' && host !== '::' ? host : '127.0.0.1'}:${actual}`,
    async close() {
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
        if ('closeAllConnections' in server) server.closeAllConnections()
      })
      await jobs.close()
    },
  }
}

/** A folder beside a collection that is a file; one of the system's for a database. */
const receivedBeside = ({ path }: Collection): string =>
  existsSync(path) ? `${path}.received` : join(tmpdir(), 'readout-received')

interface AppOptions extends Pick<ServerOptions, 'collection' | 'web'> {
  readonly jobs: AddJobs
  /** People have to log in. */
  readonly login?: boolean
}

/** The whole application as one handler, for the server and for tests. */
export function makeApp({ collection, jobs, web = builtWeb, login = false }: AppOptions) {
  const app = new Hono<LoginVariables>().use(makeGuard(login))
  if (login) app.use(requireLogin(collection.accounts))
  return app
    .route('/api', makeLoginApi(login ? collection.accounts : null))
    .route('/api', makeApi(collection, jobs, '1'))
    .all('/api/*', (context) =>
      context.json({ message: 'There is no such address.', remedy: '/api/openapi.json lists them.' }, 404),
    )
    .get('*', async (context) => {
      const asked = normalize(decodeURIComponent(new URL(context.req.url).pathname)).replace(/^(?:\.\.[/\\])+|^\//, '')
      const file = /\.\w+$/.test(asked) ? asked : 'index.html'
      const bytes = await readFile(join(web, file)).catch(() => null)
      if (!bytes)
        return context.text(
          file === 'index.html' ? 'The web application is not built: npm start builds it.' : 'There is no such file.',
          404,
        )
      const caching = file.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
      return context.body(new Uint8Array(bytes), 200, {
        'Content-Type': TYPES[file.split('.').pop()!] ?? 'application/octet-stream',
        'Cache-Control': caching,
      })
    })
}

function listen(fetch: Parameters<typeof serve>[0]['fetch'], hostname: string, port: number): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, hostname, port }, () => resolve(server))
    server.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE')
        reject(new ServeError(`port ${port} is in use`, 'end the other program, or name another one with --port'))
      else if (error.code === 'EACCES')
        reject(new ServeError(`port ${port} may not be used`, 'name one above 1024 with --port'))
      else reject(error)
    })
  })
}
