import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { afterAll, describe, expect, it } from 'vitest'
import { decodeBytes } from './decode.ts'
import { type IngestResult, ingestBytes } from './ingest.ts'
import { ingestPaths, type PathResult } from './walk.ts'

const simplified = '双方同意成立打击非法捕捞工作组，并在平等互利的基础上恢复海警热线。会谈后，总统举行午宴。'
const traditional = '雙方同意成立打擊非法捕撈工作組，並在平等互利的基礎上恢復海警熱線。會談後，總統舉行午宴。'
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const one = (result: IngestResult) => result.documents[0]!

describe('encodings', () => {
  it.each([
    ['utf-8', simplified],
    ['gb18030', simplified],
    ['big5', traditional],
    ['utf-16le', `The two sides agreed.\n${simplified}`],
    ['utf-16be', `The two sides agreed.\n${simplified}`],
    ['windows-1252', 'The café in Malmö is “open” — déjà vu.'],
  ])('%s', (encoding, text) => {
    const decoded = decodeBytes(iconv.encode(text.repeat(3), encoding, { addBOM: false }))
    expect(decoded.text).toBe(text.repeat(3))
    expect(decoded.encoding).toBe(encoding)
  })
  it('a byte-order mark is obeyed and is no character', () => {
    expect(decodeBytes(iconv.encode('会谈', 'utf-16le', { addBOM: true }))).toEqual({
      text: '会谈',
      encoding: 'utf-16le',
    })
    expect(decodeBytes(new Uint8Array([0xef, 0xbb, 0xbf, 0x61]))).toEqual({ text: 'a', encoding: 'utf-8' })
  })
})

describe('markdown', () => {
  const file =
    '---\ntitle: "Readout of a call"\ndate: 2025-05-20\nsource_url: https://example.org/1\n---\n\nThe two leaders\n[agreed](https://example.org/x_(y)) to **resume** talks &amp; visits.\n\n- one\n- two\n'
  it('takes out markup by edits and keeps what the front matter claims', () => {
    const { document, source, cuts } = one(ingestBytes(bytesOf(file), 'a.md'))
    expect(source.text.trim()).toBe('The two leaders agreed to resume talks & visits.\n\n- one\n- two')
    expect(document.origin.claims).toMatchObject({
      title: 'Readout of a call',
      published: '2025-05-20',
      url: 'https://example.org/1',
    })
    expect(source.map.raw).toBe(file)
    expect(cuts).toHaveLength(1)
    const agreed = source.text.indexOf('agreed')
    const raw = source.map.toRaw({ start: agreed, end: agreed + 6 })
    expect(file.slice(raw.start, raw.end)).toBe('agreed')
  })
  it('reads on behind a broken front matter, and says where it is broken', () => {
    const { documents } = ingestBytes(bytesOf('---\ntitle: "never closed\ndate: 2025-05-20\n---\nThe text.\n'), 'b.md')
    expect(documents[0]!.source.text.trim()).toBe('The text.')
    expect(documents[0]!.document.origin.claims.published).toBe('2025-05-20')
    expect(documents[0]!.problems[0]).toMatchObject({ rule: 'ingest/front-matter', path: 'b.md' })
    expect(documents[0]!.problems[0]!.line).toBeGreaterThan(1)
  })
  it('takes an alias that leads nowhere for a broken front matter', () => {
    const { documents } = ingestBytes(bytesOf('---\n**\n---\nThe text.'), 'c.md')
    expect(documents[0]!.problems[0]).toMatchObject({ rule: 'ingest/front-matter', line: 2 })
  })
  it('cuts a collection at its headings', () => {
    const evening = `# Evening\n\n## Summary\n\nIn short.\n\n## News\n\n### First\n\nOne.\n\n### Second\n\nTwo.\n\n### Third\n\nThree.\n`
    const { source, cuts } = one(ingestBytes(bytesOf(evening), 'evening.md'))
    expect(cuts.map((cut) => cut.title && source.words(cut.title))).toEqual(['Summary', 'First', 'Second', 'Third'])
  })
})

describe('html', () => {
  const page = `<!doctype html><html lang="en"><head><title>Talks end | Ministry</title><meta property="article:published_time" content="2025-05-20T10:00:00Z"><link rel="canonical" href="https://example.org/talks"></head>
<body><nav><a href="/">Home</a> <a href="/about">About</a></nav><article><h1>Talks end</h1>${'<p>The two ministers agreed on a <b>work plan</b> for the coming year, and on a date for the next meeting in the capital.</p>'.repeat(4)}<script>alert(1)</script></article><footer>Imprint and contact</footer></body></html>`
  it('finds the article, its title, date and address, and no script', () => {
    const { document, source } = one(ingestBytes(bytesOf(page), 'talks.html'))
    expect(source.text).toContain('agreed on a work plan for the coming year')
    expect(source.text).not.toMatch(/alert|Imprint|Home/)
    expect(document.origin.claims).toMatchObject({
      published: '2025-05-20',
      url: 'https://example.org/talks',
      language: 'en',
    })
  })
})

describe('page dumps', () => {
  const dump = `\n\n同舟共济 跨越海峡\n\n——在欢迎晚宴上的演讲\n\n(2025年5月20日, 塞林港)\n\n女士们, 先生们:\n\n三十年前我第一次乘渡轮跨越海峡, 船上坐满了渔民和学生, 我们不会忘记这段历\n\n史。谢谢大家!\n\n(海岚通讯社塞林港5月20日电)\n\n外交部长就会晤答记者问\n\n海岚通讯社塞林港5月20日电 会晤结束后, 外交部长介绍了情况。\n\n(上接第一版)\n\n三是共同扩大互利合作。`
  it('cuts into its articles, joins what the page broke, and knows a fragment', () => {
    const { source, cuts } = one(ingestBytes(bytesOf(dump), 'dump.txt'))
    expect(cuts.map((cut) => [cut.title && source.words(cut.title), cut.complete])).toEqual([
      ['同舟共济 跨越海峡', true],
      ['外交部长就会晤答记者问', true],
      [null, false],
    ])
    expect(source.text).toContain('我们不会忘记这段历史。')
    expect(source.map.edits.map((edit) => edit.rule)).toContain('repair/column-break')
    expect(source.words(cuts[0]!.span)).toMatch(/5月20日电\)$/)
  })
})

describe('bad input', () => {
  const folder = mkdtempSync(join(tmpdir(), 'readout-ingest-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const collect = async (paths: string[]): Promise<PathResult[]> => {
    const results: PathResult[] = []
    for await (const result of ingestPaths(paths)) results.push(result)
    return results
  }
  it('an empty file and a binary named .txt are problems with a remedy', () => {
    expect(ingestBytes(new Uint8Array(), 'a.txt').problems[0]).toMatchObject({
      rule: 'ingest/empty',
      severity: 'error',
    })
    const binary = Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256)
    expect(ingestBytes(binary, 'b.txt').problems[0]).toMatchObject({ rule: 'ingest/not-text' })
    expect(ingestBytes(bytesOf('%PDF-1.7 …'), 'c.txt').problems[0]!.message).toContain('PDF')
  })
  it('NUL bytes and lone surrogates are taken out by edits', () => {
    const { source } = one(ingestBytes(bytesOf('agreed\0 to\r\ntalk'), 'd.txt'))
    expect(source.text).toBe('agreed to\ntalk')
    expect(source.map.raw).toBe('agreed\0 to\r\ntalk')
  })
  it('a very long line is read, and said', () => {
    const { problems, source } = one(ingestBytes(bytesOf(`one\n${'word '.repeat(300_000)}`), 'e.txt'))
    expect(source.text.length).toBeGreaterThan(1_500_000)
    expect(problems[0]).toMatchObject({ rule: 'ingest/long-line', severity: 'warning', line: 2 })
  })
  it('a line of 50 MB is refused with one line', () => {
    const { documents, problems } = ingestBytes(new Uint8Array(50_000_000).fill(0x61), 'f.txt')
    expect(documents).toEqual([])
    expect(problems).toMatchObject([{ rule: 'ingest/long-line', severity: 'error', line: 1 }])
  })
  it('a path that is not there is a problem, and the rest goes on', async () => {
    mkdirSync(join(folder, 'sub'))
    writeFileSync(join(folder, 'sub/b.txt'), 'The talks ended.')
    writeFileSync(join(folder, 'a.md'), '# Talks\n\nThey met.')
    writeFileSync(join(folder, 'c.bin'), 'passed over')
    const results = await collect([join(folder, 'missing.txt'), folder])
    expect(results.map((r) => [r.path.slice(folder.length + 1), r.documents.length, r.problems[0]?.rule])).toEqual([
      ['missing.txt', 0, 'ingest/unreadable'],
      ['a.md', 1, undefined],
      ['sub/b.txt', 1, undefined],
    ])
  })
  it('whatever the bytes: it ends, the raw text comes back through the map, cuts lie inside', () => {
    const pieces = fc.constantFrom(
      '---\n',
      '# ',
      '\n\n',
      '[a](b)',
      '**',
      '(上接第二版)',
      '<p>',
      '&amp;',
      '\0',
      '\r\n',
      '。',
      '王毅说，',
      'a: b',
      '\ud800',
      '```',
      '&#99999999;',
    )
    fc.assert(
      fc.property(
        fc.array(fc.oneof(pieces, fc.string()), { maxLength: 40 }),
        fc.constantFrom('x.txt', 'x.md', 'x.html'),
        (parts, path) => {
          for (const { source, cuts } of ingestBytes(bytesOf(parts.join('')), path).documents) {
            const back = [...source.map.edits]
              .reverse()
              .reduce(
                (text, edit) =>
                  text.slice(0, edit.clean.start) +
                  source.map.raw.slice(edit.raw.start, edit.raw.end) +
                  text.slice(edit.clean.end),
                source.text,
              )
            expect(back).toBe(source.map.raw)
            for (const cut of cuts)
              expect(cut.span.start <= cut.span.end && cut.span.end <= source.text.length).toBe(true)
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})
