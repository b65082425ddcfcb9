import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Lexicon, makeLexicon } from './lexicon.ts'

/** The folder of word files that comes with Readout. */
export const shippedLexiconFolder = fileURLToPath(new URL('../../lexicon/', import.meta.url))

/** Reads every word file below a folder. Throws the file system's error when the folder can not be read. */
export function loadLexicon(folder: string = shippedLexiconFolder): Lexicon {
  const files = new Map<string, string>()
  const hash = createHash('sha256')
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.tsv'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()
  for (const path of paths) {
    const content = readFileSync(join(folder, path), 'utf8')
    files.set(path, content)
    hash.update(`${path}\0${content}\0`)
  }
  return makeLexicon(files, hash.digest('hex').slice(0, 16))
}
