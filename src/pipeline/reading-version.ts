import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Lexicon } from '../lexicon/lexicon.ts'

/** The rooms whose code decides what a reading says. */
const ROOMS = ['text', 'model', 'lexicon', 'ingest', 'annotate']
let code: string | undefined

/** Names what a reading depends on besides the text: the word files and the code that reads. */
export function readingVersion(lexicon: Lexicon): string {
  code ??= hashCode(join(import.meta.dirname, '..'))
  return `${lexicon.version}.${code}`
}

function hashCode(folder: string): string {
  const hash = createHash('sha256')
  for (const room of ROOMS) {
    const files = readdirSync(join(folder, room), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /(?<!\.test)\.[jt]s$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
    for (const file of files) hash.update(`${file.slice(folder.length)}\0`).update(readFileSync(file))
  }
  return hash.digest('hex').slice(0, 16)
}
