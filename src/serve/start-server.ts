import { readFile } from 'node:fs/promises'
import { join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type ServerType, serve } from '@hono/node-server'
import { Hono } from 'hono'
import type { Collection } from '../pipeline/collection.ts'
import { guard } from './guard.ts'
import { makeApi } from './routes.ts'

export interface ServerOptions {
  readonly collection: Collection
  readonly port: number
  readonly host: string
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

/**
 * Serves a collection: the API below /api and the web application. Throws ServeError when the port is taken, and for an
 * address that other machines can reach: there is no login yet.
 */
export async function startServer(options: ServerOptions): Promise<{ url: string; close: () => Promise<void> }> {
  const { host, port } = options
  if (!['127.0.0.1', 'localhost', '::1'].includes(host))
    throw new ServeError(
      `--host ${host}: other machines could reach this collection, and there is no login yet`,
      'leave --host out, and reach it through an SSH tunnel',
    )
  const server = await listen(makeApp(options).fetch, host, port)
  const address = server.address()
  const actual = typeof address === 'object' && address ? address.port : port
  return {
    url: `http://127.0.0.1:${actual}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        if ('closeAllConnections' in server) server.closeAllConnections()
      }),
  }
}

/** The whole application as one handler, for the server and for tests. */
export function makeApp({ collection, web = builtWeb }: Pick<ServerOptions, 'collection' | 'web'>) {
  return new Hono()
    .use(guard)
    .route('/api', makeApi(collection, '1'))
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
