import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import envPaths from 'env-paths'
import { type Collection, openCollection } from '../pipeline/collection.ts'
import { type Lexicon, loadLexicon } from '../pipeline/lexicon.ts'
import { isPostgresUrl } from '../store/postgres-dialect.ts'
import { ReadoutError } from './fail.ts'

/** Where a person's collection is when they name none. */
export const defaultCollection = (): string => join(envPaths('readout', { suffix: '' }).data, 'collection.readout')

/** Our word files with the person's own behind them. Throws ReadoutError when a folder is not there. */
export function openLexicon(folders: readonly string[]): Lexicon {
  for (const folder of folders)
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
      throw new ReadoutError(`--words ${folder}: there is no such folder`, 'name a folder of word files')
  return loadLexicon(folders)
}

export interface CollectionOptions {
  readonly collection?: string
  readonly words: readonly string[]
}

/** The collection that the options name, made where there is none. */
export const openOrMake = (options: CollectionOptions): Promise<Collection> =>
  openCollection(options.collection ?? defaultCollection(), openLexicon(options.words), () =>
    console.error('readout: another program is writing to this collection, or its database is away; waiting for it …'),
  )

/** The collection that the options name. Throws ReadoutError when there is none. */
export function open(options: CollectionOptions): Promise<Collection> {
  const path = options.collection ?? defaultCollection()
  if (!isPostgresUrl(path) && !existsSync(path))
    throw new ReadoutError(`${path}: there is no collection yet`, 'readout add PATH… makes one')
  return openOrMake(options)
}
