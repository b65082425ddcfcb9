import { describe, expect, it } from 'vitest'
import { readText } from '../src/annotate/read-text.ts'
import { loadLexicon } from '../src/lexicon/load-lexicon.ts'
import { failuresOf, loadCases } from './cases.ts'

const lexicon = loadLexicon()
const cases = loadCases(new URL('.', import.meta.url).pathname)

/** Reads a wording as a document of its own. */
const read = (wording: string, claims: Readonly<Record<string, string>>) =>
  readText(
    {
      document: {
        id: '0'.repeat(16),
        path: 'case',
        origin: {
          path: 'case',
          url: null,
          retrieved: null,
          sha256: '0'.repeat(64),
          bytes: wording.length,
          format: 'text',
          encoding: 'utf-8',
          claims: { ...claims },
        },
      },
      text: wording,
      cuts: [{ span: { start: 0, end: wording.length }, title: null, complete: true }],
      problems: [],
    },
    lexicon,
  )

describe.each([...new Set(cases.map((one) => one.file))])('%s', (file) => {
  it.each(cases.filter((one) => one.file === file).map((one) => [`${one.line}: ${one.wording}`, one] as const))(
    '%s',
    (_, one) => expect(failuresOf(one, read(one.wording, one.claims))).toEqual([]),
  )
})

describe('cases', () => {
  it('the word files have no mistakes', () => expect(lexicon.problems).toEqual([]))
  it('every span of every case lies inside its text', () => {
    for (const one of cases) {
      const reading = read(one.wording, one.claims)
      JSON.stringify(reading, (_, value) => {
        if (value && typeof value === 'object' && 'start' in value && 'end' in value) {
          expect(value.start).toBeGreaterThanOrEqual(0)
          expect(value.end).toBeGreaterThanOrEqual(value.start)
          expect(value.end).toBeLessThanOrEqual(one.wording.length)
        }
        return value
      })
    }
  })
})
