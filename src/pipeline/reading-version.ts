import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Lexicon } from '../lexicon/lexicon.ts'

/** The rooms whose code decides what a reading says. */
const ROOMS = ['text', 'model', 'lexicon', 'ingest', 'annotate']
const hashes = new Map<string, string>()

/** Names what a reading depends on besides the text: the word files and the code that reads. */
export const readingVersion = (lexicon: Lexicon): string => `${lexicon.version}.${codeVersion(ROOMS)}`

/** Names the code of some rooms of `src/`. */
export function codeVersion(rooms: readonly string[]): string {
  const key = rooms.join(' ')
  let known = hashes.get(key)
  if (known === undefined) {
    known = hashCode(join(import.meta.dirname, '..'), rooms)
    hashes.set(key, known)
  }
  return known
}

function hashCode(folder: string, rooms: readonly string[]): string {
  const hash = createHash('sha256')
  for (const room of rooms) {
    const files = readdirSync(join(folder, room), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /(?<!\.test)\.[jt]s$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
    for (const file of files) hash.update(`${file.slice(folder.length)}\0`).update(readFileSync(file))
  }
  return hash.digest('hex').slice(0, 16)
}
