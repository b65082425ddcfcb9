import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import chromium from '@sparticuz/chromium'
import { type BrowserContext, chromium as playwright } from 'playwright-core'
import { loadLexicon } from '../../lexicon/load-lexicon.ts'
import { type Collection, openCollection } from '../../pipeline/collection.ts'
import { startServer } from '../../serve/start-server.ts'

export { writeRecordDocuments } from '../../serve/testing/record-documents.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/** A browser on a served collection; `close` ends both and leaves nothing behind. */
export interface Desk {
  readonly url: string
  readonly context: BrowserContext
  close(): Promise<void>
}

/** An account; the server then listens on every address, and people log in. */
interface Login {
  readonly name: string
  readonly role: 'reader' | 'reviewer' | 'admin'
  readonly password: string
}

/** Serves the built application over a new collection of these paths and opens a browser: the system's, or the npm package's. */
export async function openDesk(paths: readonly string[], login?: Login): Promise<Desk> {
  const folder = mkdtempSync(join(tmpdir(), 'readout-desk-'))
  const collection = await openCollection(join(folder, 'desk.readout'), loadLexicon([join(root, 'sample/words')]))
  await collection.add(paths)
  if (login) await collection.accounts.add(login.name, login.role, login.password)
  const desk = await serveDesk(collection, login ? '0.0.0.0' : '127.0.0.1')
  return {
    ...desk,
    async close() {
      await desk.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Serves the built application over a collection, which it closes in the end, and opens a browser. */
export async function serveDesk(collection: Collection, host = '127.0.0.1'): Promise<Desk> {
  const folder = mkdtempSync(join(tmpdir(), 'readout-browser-'))
  const server = await startServer({ collection, port: 0, host, web: join(root, 'dist/web') })
  const system = SYSTEM.find((path) => existsSync(path))
  const context = await playwright.launchPersistentContext(folder, {
    executablePath: system ?? (await chromium.executablePath()),
    headless: true,
    args: FLAGS,
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    locale: 'en-GB',
  })
  return {
    url: server.url,
    context,
    async close() {
      await context.close()
      await server.close()
      await collection.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The documents of the sample. */
export const sampleDocuments = join(root, 'sample/documents')
