import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadLexicon } from '../../lexicon/load-lexicon.ts'
import { openCollection } from '../../pipeline/collection.ts'
import { AddJobs } from '../add-jobs.ts'
import { makeApp } from '../start-server.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))

/** The API over a new collection of the sample's documents. */
export interface SampleApp {
  /** The answer to a GET, parsed. */
  get(path: string): Promise<unknown>
  ask(path: string, init?: RequestInit): Promise<Response>
  close(): Promise<void>
}

/** Opens the API over the sample, or over other paths, with the sample's words. */
export async function openSampleApp(paths: readonly string[] = [join(root, 'sample/documents')]): Promise<SampleApp> {
  const folder = mkdtempSync(join(tmpdir(), 'readout-api-'))
  const collection = await openCollection(join(folder, 'c.readout'), loadLexicon([join(root, 'sample/words')]))
  await collection.add(paths)
  const jobs = new AddJobs(collection, join(folder, 'received'))
  const app = makeApp({ collection, jobs, web: folder })
  const ask = async (path: string, init: RequestInit = {}) =>
    app.request(`http://127.0.0.1:7878${path}`, { ...init, headers: { host: '127.0.0.1:7878', ...init.headers } })
  return {
    ask,
    get: async (path) => (await ask(path)).json(),
    async close() {
      await jobs.close()
      await collection.close()
      rmSync(folder, { recursive: true })
    },
  }
}
