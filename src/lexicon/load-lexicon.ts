import { createHash, type Hash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Lexicon, makeLexicon, type WordFolder } from './lexicon.ts'

/** The folder of word files that comes with Readout. */
const shippedFolder = fileURLToPath(new URL('../../lexicon/', import.meta.url))

/**
 * Loads the word files that come with Readout and, behind them, those of the person's own folders (names of people and
 * parties in no list of ours, further verbs, …; models of the same name take the place of ours). Throws the file system's error when a folder can not be read.
 */
export function loadLexicon(ownFolders: readonly string[] = []): Lexicon {
  const hash = createHash('sha256')
  const folders = [
    readFolder(shippedFolder, 'lexicon', hash),
    ...ownFolders.map((folder) => readFolder(folder, folder, hash)),
  ]
  return makeLexicon(folders, hash.digest('hex').slice(0, 16))
}

function readFolder(folder: string, shown: string, hash: Hash): WordFolder {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:tsv|bin)$/.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()
  const files = new Map<string, string>()
  const models = new Map<string, Uint8Array>()
  const hashes = new Map<string, string>()
  for (const path of paths) {
    const bytes = readFileSync(join(folder, path))
    if (path.endsWith('.bin')) models.set(path, bytes)
    else files.set(path, bytes.toString('utf8'))
    const own = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
    hashes.set(path, own)
    hash.update(`${path}\0${own}\0`)
  }
  return { shown, files, models, hashes }
}
