import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ingestFile } from '../ingest/testing/ingest-file.ts'
import { makePdf } from '../ingest/testing/make-pdf.ts'
import { makeZip } from '../ingest/testing/make-zip.ts'
import { loadLexicon } from '../lexicon/load-lexicon.ts'
import { readDocument } from './read-paths.ts'

/** `npm run fuzz` sets it; the test run takes a small share. */
const RUNS = Number(process.env.READOUT_FUZZ_RUNS ?? 120)
const MOST_BYTES = 4000

const root = join(import.meta.dirname, '../..')
const lexicon = loadLexicon()
const encode = (words: string) => new TextEncoder().encode(words)

/** Beginnings of the sample's documents and, where they stand beside the checkout, of real ones; and one of each format. */
function seeds(): { name: string; bytes: Uint8Array }[] {
  const folders = [join(root, 'sample/documents'), join(root, '../shared/seeds')].filter(existsSync)
  const files = folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  const words = 'The two sides agreed to reopen the ferry line. 双方同意恢复渡轮。'
  return [
    ...files.map((path) => ({ name: path.replace(/^.*\//, ''), bytes: readFileSync(path).subarray(0, MOST_BYTES) })),
    {
      name: 'a.html',
      bytes: encode(`<html><head><title>T</title></head><body><article><p>${words}</p></article></body></html>`),
    },
    { name: 'a.pdf', bytes: makePdf([[{ x: 72, y: 700, words: 'The two sides agreed.' }]]) },
    {
      name: 'a.zip',
      bytes: makeZip([
        ['a.txt', words],
        ['b.md', `# B\n\n${words}`],
      ]),
    },
    { name: 'a.txt.gz', bytes: gzipSync(words) },
    { name: 'a.rtf', bytes: encode(String.raw`{\rtf1\ansi The two sides \u21452?\u26041? agreed.\par}`) },
    { name: 'a.eml', bytes: encode(`From: a@b.example\r\nSubject: Ferry\r\n\r\n${words}\r\n`) },
    {
      name: 'a.rss',
      bytes: encode(
        `<rss version="2.0"><channel><title>T</title><item><title>One</title><description>${words}</description></item></channel></rss>`,
      ),
    },
    { name: 'a.jsonl', bytes: encode(`${JSON.stringify({ title: 'One', text: words })}\n`) },
    { name: 'a.csv', bytes: encode(`title,text\nOne,"${words}"\n`) },
  ]
}

const NASTY = [
  '\0',
  '\ufeff',
  '“',
  '”',
  '"',
  '。',
  '\r',
  '\n\n',
  '\u202e',
  '# ',
  '---\n',
  '<p',
  '\ud800',
  '\\u',
  ' said ',
  '指出，',
  '１２３',
  '一是',
  '\t',
  '🚢',
].map((words) => Buffer.from(words, 'utf8'))

const seedList = seeds()
/** Bytes of a seed with a few things cut out, doubled, turned over or put in. */
const mutated = fc
  .record({
    seed: fc.nat(seedList.length - 1),
    changes: fc.array(fc.record({ kind: fc.nat(4), at: fc.nat(MOST_BYTES), size: fc.nat(60), what: fc.nat(255) }), {
      maxLength: 12,
    }),
  })
  .map(({ seed, changes }) => {
    const { name, bytes } = seedList[seed]!
    let now = Buffer.from(bytes)
    for (const { kind, at, size, what } of changes) {
      const place = now.length === 0 ? 0 : at % now.length
      const [before, after] = [now.subarray(0, place), now.subarray(place)]
      if (kind === 0) now = Buffer.concat([before, after.subarray(size)])
      else if (kind === 1) now = Buffer.concat([before, after.subarray(0, size), after])
      else if (kind === 2) now = Buffer.concat([before, NASTY[what % NASTY.length]!, after])
      else if (kind === 3) now = Buffer.concat([before, Uint8Array.of(what), after.subarray(1)])
      else now = Buffer.from(now.subarray(0, Math.max(1, place)))
    }
    return { name, bytes: Uint8Array.from(now) }
  })

interface Located {
  readonly span: { readonly start: number; readonly end: number }
}

describe('whatever bytes come', () => {
  it('reading ends, spans lie inside, and the raw text comes back through the map', {
    timeout: 3_600_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(mutated, async ({ name, bytes }) => {
        for await (const { documents, problems } of ingestFile(bytes, name, {
          limits: { bytes: 1e7, entryBytes: 1e7 },
        })) {
          for (const problem of problems)
            expect(problem).toMatchObject({ rule: expect.any(String), remedy: expect.any(String) })
          for (const document of documents) {
            const { map, text } = document.source
            let [rawBack, at] = ['', 0]
            for (const { raw, clean, words } of map.edits) {
              expect(text.slice(clean.start, clean.end)).toBe(words)
              rawBack += text.slice(at, clean.start) + map.raw.slice(raw.start, raw.end)
              at = clean.end
            }
            expect(rawBack + text.slice(at)).toBe(map.raw)
            const { reading } = readDocument(document, lexicon)
            for (const layer of [
              'sentences',
              'mentions',
              'times',
              'figures',
              'meetings',
              'commitments',
              'mechanisms',
              'positions',
              'formulas',
            ] as const)
              for (const { span } of reading[layer] as readonly Located[]) expectInside(span, text)
            for (const { source, cue, content } of reading.attributions)
              for (const span of [...source, ...cue, ...content]) expectInside(span, text)
          }
        }
      }),
      { numRuns: RUNS, timeout: 60_000, endOnFailure: true },
    )
  })
})

function expectInside({ start, end }: Located['span'], text: string): void {
  if (!(start >= 0 && start < end && end <= text.length)) throw new Error(`[${start}, ${end}) of ${text.length}`)
}
