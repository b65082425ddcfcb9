import { readFileSync } from 'node:fs'
import { readText } from '../src/annotate/read-text.ts'
import { loadLexicon } from '../src/lexicon/load-lexicon.ts'
import type { Reading } from '../src/model/reading.ts'

export const lexicon = loadLexicon()

/** Reads a text as one article, with what its file would claim of itself. Offsets count in the text as given. */
export function readWhole(path: string, text: string, claims: Readonly<Record<string, string>> = {}): Reading {
  return readText(
    {
      document: {
        id: '0'.repeat(16),
        path,
        origin: {
          path,
          url: null,
          retrieved: null,
          sha256: '0'.repeat(64),
          bytes: text.length,
          format: 'text',
          encoding: 'utf-8',
          claims: { ...claims },
        },
      },
      text,
      cuts: [{ span: { start: 0, end: text.length }, title: null, complete: true }],
      problems: [],
    },
    lexicon,
  )
}

/** Reads a file as one article. */
export const readWholeFile = (path: string): Reading => readWhole(path, readFileSync(path, 'utf8'))
