import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { IngestOptions } from '../ingest/ingest-file.ts'
import { type Lexicon, perLexicon } from '../lexicon/lexicon.ts'
import type { Reading } from '../model/reading.ts'

/** The rooms whose code decides what a reading says. */
const ROOMS = ['text', 'model', 'lexicon', 'ingest', 'annotate']
/** Word files that only linking asks: a reading does not depend on them. */
const LINK_ONLY = /^(?:bilingual\/|\w+\/(?:account-cues|status-cues|ignored-words)\.tsv$)/
/** Word files of one language that readings of every language ask: see reading-version.test.ts. */
const SHARED = /\/(?:abbreviations|pronouns|sounds)\.tsv$/
/** Folders of word files that only readings in that language ask. */
const LANGUAGE_FOLDERS = ['en', 'zh']

const hashes = new Map<string, string>()
const hashOf = (content: string) => createHash('sha256').update(content).digest('hex').slice(0, 16)

/**
 * Names what a reading depends on besides the text: the word files of its languages, the code that reads, and how it was
 * taken in. Begins with the languages, so that the version that it ought to have can be told without the reading.
 */
export const versionOfReading = (reading: Reading, lexicon: Lexicon, options: IngestOptions = {}): string =>
  versionFor(languagesOf(reading), lexicon, options)

/** The version that a document of a known version would have if it was read now. */
export const expectedVersion = (known: string, lexicon: Lexicon, options: IngestOptions = {}): string =>
  versionFor(known.slice(0, Math.max(0, known.indexOf(':'))), lexicon, options)

/** The version that a reading has now, taken in as it was when `known` was given. */
export const renewedVersion = (known: string, reading: Reading, lexicon: Lexicon): string =>
  `${languagesOf(reading)}:${rulesFor(lexicon)(languagesOf(reading))}:${known.split('~')[0]!.split(':')[2] ?? ''}`

function versionFor(languages: string, lexicon: Lexicon, { fields, repairs }: IngestOptions): string {
  const named = Object.entries(fields ?? {}).sort(([a], [b]) => (a < b ? -1 : 1))
  const taken = [
    ...(repairs === false ? ['as-it-is'] : []),
    ...(named.length > 0 ? [hashOf(JSON.stringify(named))] : []),
  ]
  return `${languages}:${rulesFor(lexicon)(languages)}:${taken.join('.')}`
}

const languagesOf = ({ articles, sentences }: Reading): string =>
  [...new Set([...articles, ...sentences].map(({ language }) => language))].sort().join('+')

const rulesFor = perLexicon((lexicon) => {
  const known = new Map<string, string>()
  return (languages: string) => {
    let version = known.get(languages)
    if (version === undefined) {
      version = hashOf(`${codeVersion(ROOMS)} ${filesFor(lexicon, languages.split('+')).join(' ')}`)
      known.set(languages, version)
    }
    return version
  }
})

/** Whether a word file has a say in readings of these languages. */
export function isAsked(path: string, languages: readonly string[]): boolean {
  const folder = path.slice(0, path.indexOf('/'))
  if (LINK_ONLY.test(path)) return false
  return !LANGUAGE_FOLDERS.includes(folder) || languages.includes(folder) || SHARED.test(path)
}

const filesFor = (lexicon: Lexicon, languages: readonly string[]): string[] =>
  lexicon.folders.flatMap(({ files, hashes: own }, number) =>
    own
      ? [...own].filter(([path]) => isAsked(path, languages)).map(([path, hash]) => `${number}/${path} ${hash}`)
      : [...files].map(([path, words]) => `${number}/${path} ${hashOf(words)}`),
  )

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
