import { join } from 'node:path'
import envPaths from 'env-paths'
import { add } from './add.ts'
import { fail } from './fail.ts'
import { serve } from './serve.ts'

export interface ServePathsOptions {
  readonly paths: readonly string[]
  readonly words: string[]
  /** Of the collection in the person's data directory, where none is named. */
  readonly name: string
  readonly port?: string
  readonly collection?: string
}

/** Adds paths to a collection of their own and serves it until Ctrl-C: what `npm start` does. */
export async function main({ paths, words, name, port = '7878', collection }: ServePathsOptions): Promise<void> {
  const file = collection ?? join(envPaths('readout', { suffix: '' }).data, `${name}.readout`)
  try {
    console.error(`readout: reading ${paths.join(', ')} …`)
    await add(paths, { collection: file, words, fields: {} })
    process.exitCode = 0
    await serve({ collection: file, words, port, host: '127.0.0.1' })
  } catch (error) {
    if (error instanceof Error && 'remedy' in error) fail(error, 2)
    else throw error
  }
}
