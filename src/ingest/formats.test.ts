import { gzipSync } from 'node:zlib'
import { Header } from 'tar'
import { describe, expect, it } from 'vitest'
import type { Problem } from '../model/problem.ts'
import type { IngestedDocument } from './ingest.ts'
import type { IngestOptions } from './ingest-file.ts'
import { ingestFile } from './testing/ingest-file.ts'
import { makePdf } from './testing/make-pdf.ts'
import { makeZip } from './testing/make-zip.ts'

async function ingest(
  bytes: string | Uint8Array,
  path: string,
  options?: IngestOptions,
): Promise<{ documents: IngestedDocument[]; problems: Problem[] }> {
  const documents: IngestedDocument[] = []
  const problems: Problem[] = []
  for await (const one of ingestFile(
    typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes,
    path,
    options,
  )) {
    documents.push(...one.documents)
    problems.push(...one.problems, ...one.documents.flatMap((document) => document.problems))
  }
  for (const { source } of documents)
    for (const { clean, words } of source.map.edits) expect(source.text.slice(clean.start, clean.end)).toBe(words)
  return { documents, problems }
}
const textsOf = ({ documents }: { documents: IngestedDocument[] }) => documents.map(({ source }) => source.text)
const rulesOf = ({ problems }: { problems: Problem[] }) => problems.map(({ rule }) => rule)
const statement = 'The two sides agreed to reopen the ferry line. Talks on quotas go on in May.'

/** A PDF whose trailer says that it is locked with a password that nobody gave. */
const lockedPdf = new TextEncoder().encode(
  new TextDecoder()
    .decode(makePdf([[{ x: 72, y: 700, words: 'Words' }]]))
    .replace(
      'trailer<</Root 1 0 R>>',
      `9 0 obj<</Filter/Standard/V 1/R 2/P -4/O<${'ab'.repeat(32)}>/U<${'cd'.repeat(32)}>>>endobj\ntrailer<</Root 1 0 R/Encrypt 9 0 R/ID[<${'01'.repeat(16)}><${'01'.repeat(16)}>]>>`,
    ),
)

describe('PDF', () => {
  it('joins lines and hyphens, takes out running heads and page numbers, and leads back to the raw text', async () => {
    const page = (number: number, lines: string[]) => [
      { x: 72, y: 750, words: 'Ministry of Ferries' },
      ...lines.map((words, i) => ({ x: 72, y: 700 - 14 * i, words })),
      { x: 300, y: 40, words: `- ${number} -` },
    ]
    const read = await ingest(
      makePdf([
        page(1, [
          'The two sides agreed to reopen the ferry line that was',
          'closed in the winter, and to continue their consul-',
          'tations on quotas.',
        ]),
        page(2, ['A second page follows here with more words on it.']),
        page(3, ['The third page ends the statement of the two sides.']),
      ]),
      'a.pdf',
    )
    const [text] = textsOf(read)
    expect(text).toContain('that was closed in the winter, and to continue their consultations on quotas.')
    expect(text).not.toMatch(/Ministry of Ferries|- \d -/)
    const { map } = read.documents[0]!.source
    expect(map.raw).toContain('Ministry of Ferries')
    expect(new Set(map.edits.map(({ rule }) => rule))).toEqual(
      new Set([
        'pdf/running-head',
        'pdf/page-number',
        'pdf/wrapped-line',
        'pdf/hyphen',
        'pdf/page-end',
        'pdf/paragraph',
      ]),
    )
  })
  it('reads two columns one after the other', async () => {
    const column = (x: number, side: string) =>
      Array.from({ length: 8 }, (_, i) => ({ x, y: 700 - 14 * i, words: `${side} column, line ${i + 1} of it` }))
    const [text] = textsOf(await ingest(makePdf([[...column(72, 'Left'), ...column(330, 'Right')]]), 'a.pdf'))
    expect(text!.indexOf('Left column, line 8')).toBeLessThan(text!.indexOf('Right column, line 1'))
    expect(text!.indexOf('Left column, line 8')).toBeGreaterThan(0)
  })
  it.each([
    ['without text', makePdf([[]]), 'ingest/scanned'],
    ['locked', lockedPdf, 'ingest/encrypted'],
    ['cut off', makePdf([[{ x: 72, y: 700, words: 'Words' }]]).slice(0, 30), 'ingest/broken'],
  ])('says what is wrong with one %s', async (_, bytes, rule) => {
    const read = await ingest(bytes, 'a.pdf')
    expect(read.documents).toEqual([])
    expect(read.problems[0]).toMatchObject({ rule, severity: 'error', path: 'a.pdf' })
  })
})

const wordXml = (paragraphs: string) =>
  `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs}</w:body></w:document>`
const docxOf = (words: string[]) =>
  makeZip([
    [
      '[Content_Types].xml',
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ],
    [
      '_rels/.rels',
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ],
    [
      'docProps/core.xml',
      '<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:title>Ferry statement</dc:title></cp:coreProperties>',
    ],
    ['word/document.xml', wordXml(words.map((one) => `<w:p><w:r><w:t>${one}</w:t></w:r></w:p>`).join(''))],
  ])

describe('documents of offices', () => {
  it('reads DOCX', async () => {
    const read = await ingest(docxOf(['Ferry statement', statement]), 'a.docx')
    expect(textsOf(read)).toEqual([`Ferry statement\n\n${statement}`])
    expect(read.documents[0]!.document.origin).toMatchObject({ format: 'docx', claims: { title: 'Ferry statement' } })
  })
  it('reads ODT with its headings', async () => {
    const content = `<office:document-content xmlns:office="o" xmlns:text="t"><office:body><office:text><text:h text:outline-level="1">Ferry statement</text:h><text:p>The two sides<text:s/>agreed.<text:line-break/>Talks go on.</text:p></office:text></office:body></office:document-content>`
    expect(textsOf(await ingest(makeZip([['content.xml', content]]), 'a.odt'))).toEqual([
      'Ferry statement\n\nThe two sides agreed.\nTalks go on.',
    ])
  })
  it('reads RTF: code page, \\u, dashes; no fonts and pictures', async () => {
    const rtf = String.raw`{\rtf1\ansi\ansicpg936{\fonttbl{\f0 Arial;}}{\*\generator X;}\f0 The two sides \'cb\'ab\'b7\'bd agreed\emdash again.\par Talks \u8220?go on\u8221? .{\pict 00ff}}`
    expect(textsOf(await ingest(rtf, 'a.rtf'))).toEqual(['The two sides 双方 agreed—again.\n\nTalks “go on” .'])
  })
  it.each([['a.docx'], ['a.odt']])('says that a damaged %s is damaged', async (path) => {
    const read = await ingest(docxOf(['x']).slice(0, 60), path)
    expect(read.documents).toEqual([])
    expect(rulesOf(read)).toEqual(['ingest/broken'])
  })
})

describe('mail and feeds', () => {
  const message = (subject: string, body: string) =>
    `From: Desk <desk@example.org>\r\nSubject: ${subject}\r\nDate: Tue, 20 May 2025 10:00:00 +0000\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${body}\r\n`
  it('reads a message with its subject, sender and date', async () => {
    const { documents } = await ingest(message('=?utf-8?B?5rih6L2u5aSN6Iiq?=', statement), 'a.eml')
    expect(documents[0]!.source.text).toBe(`渡轮复航\n\n${statement}`)
    expect(documents[0]!.document.origin.claims).toMatchObject({
      title: '渡轮复航',
      author: 'Desk',
      published: '2025-05-20',
    })
  })
  it('reads a mailbox message by message', async () => {
    const box = `From a@b Tue May 20\r\n${message('One', 'First text.')}\r\nFrom a@b Wed May 21\r\n${message('Two', '>From here the second text.')}`
    expect(textsOf(await ingest(box, 'a.mbox'))).toEqual(['One\n\nFirst text.', 'Two\n\nFrom here the second text.'])
  })
  it('reads RSS and Atom items with their addresses and dates; a wrong date is said', async () => {
    const rss = `<?xml version="1.0"?><rss version="2.0"><channel><title>Ferry desk</title><item><title>One</title><link>https://example.org/1</link><pubDate>Tue, 20 May 2025 10:00:00 GMT</pubDate><description>&lt;p&gt;First &lt;b&gt;text&lt;/b&gt;.&lt;/p&gt;</description></item><item><title>Two</title><link>https://example.org/2</link><pubDate>soon</pubDate><description>Second text.</description></item></channel></rss>`
    const read = await ingest(rss, 'a.rss')
    expect(textsOf(read)).toEqual(['One\n\nFirst text.', 'Two\n\nSecond text.'])
    expect(read.documents[0]!.document).toMatchObject({
      path: 'a.rss!https://example.org/1',
      origin: { url: 'https://example.org/1', claims: { published: '2025-05-20', publisher: 'Ferry desk' } },
    })
    expect(rulesOf(read)).toEqual(['ingest/feed-date'])
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Desk</title><entry><title>Three</title><link href="https://example.org/3"/><updated>2025-05-21T00:00:00Z</updated><content type="html">&lt;p&gt;Third.&lt;/p&gt;</content></entry></feed>`
    expect((await ingest(atom, 'a.atom')).documents[0]!.document.origin).toMatchObject({
      url: 'https://example.org/3',
      claims: { published: '2025-05-21' },
    })
  })
  it('expands no entities of a feed', async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel><title>T</title><item><title>One</title><description>Text &b;&x; here.</description></item></channel></rss>`
    const [text = ''] = textsOf(await ingest(bomb, 'a.rss'))
    expect(text).not.toMatch(/aaaa|root:/)
  })
})

describe('tables', () => {
  it('guesses the fields of JSON lines, shows them, and lets a person correct them', async () => {
    const lines = [
      { publish_time: '2025-05-20', type: 'x', title: 'One', content: statement, source_url: 'https://example.org/1' },
      { publish_time: '2025-05-21', type: 'x', title: 'Two', content: 'Second.', source_url: 'https://example.org/2' },
    ]
    const source = lines.map((line) => JSON.stringify(line)).join('\n')
    const read = await ingest(source, 'a.jsonl')
    expect(textsOf(read)).toEqual([`One\n\n${statement}`, 'Two\n\nSecond.'])
    expect(read.documents[0]!.document.origin).toMatchObject({
      url: 'https://example.org/1',
      claims: { published: '2025-05-20', type: 'x' },
    })
    expect(read.problems[0]!.message).toContain('text=content, title=title, published=publish_time, url=source_url')
    expect(textsOf(await ingest(source, 'a.jsonl', { fields: { text: 'title', title: 'type' } }))).toEqual([
      'x\n\nOne',
      'x\n\nTwo',
    ])
    expect(rulesOf(await ingest(source, 'a.jsonl', { fields: { text: 'body' } }))).toContain('ingest/no-such-field')
  })
  it('takes the good lines, and says which are none', async () => {
    const read = await ingest(`{"text":"${statement}"}\n{"text": broken\n{"text":"Third line here."}\n`, 'a.jsonl')
    expect(read.documents).toHaveLength(2)
    expect(read.problems.find(({ rule }) => rule === 'ingest/not-json')).toMatchObject({ line: 2 })
  })
  it('reads CSV with quoted commas, uneven rows said', async () => {
    const read = await ingest(
      `date,title,text\n2025-05-20,One,"First, and more."\n2025-05-21,Two\n2025-05-22,Three,Third.,extra\n`,
      'a.csv',
    )
    expect(textsOf(read)).toEqual(
      ['One\n\nFirst, and more.', 'Two\n\n', 'Three\n\nThird.,extra'].map((text) =>
        text.trim() === 'Two' ? 'Two\n\n' : text,
      ),
    )
    expect(read.problems.find(({ rule }) => rule === 'ingest/uneven-rows')).toMatchObject({ line: 3 })
  })
  it('finds the text by its length where no name tells, and refuses tables without one', async () => {
    expect((await ingest(JSON.stringify([{ a: 'x', b: statement.repeat(3) }]), 'a.json')).documents).toHaveLength(1)
    expect(rulesOf(await ingest(JSON.stringify([{ a: 1, b: 'x' }]), 'a.json'))).toEqual(['ingest/no-text-field'])
  })
})

function tarOf(files: readonly (readonly [string, string, ('File' | 'SymbolicLink')?])[]): Uint8Array {
  const blocks = files.flatMap(([path, words, type = 'File']) => {
    const body = Buffer.from(type === 'File' ? words : '')
    const head = Buffer.alloc(512)
    new Header({
      path,
      size: body.length,
      type,
      mode: 0o644,
      mtime: new Date(0),
      ...(type === 'File' ? {} : { linkpath: words }),
    }).encode(head, 0)
    return [head, body, Buffer.alloc((512 - (body.length % 512)) % 512)]
  })
  return Buffer.concat([...blocks, Buffer.alloc(1024)])
}

describe('archives', () => {
  it.each([
    [
      'zip',
      makeZip([
        ['docs/a.txt', statement],
        ['docs/b.md', '# Two\n\nSecond.'],
        ['c.png', 'x'],
      ]),
    ],
    [
      'tar',
      tarOf([
        ['docs/a.txt', statement],
        ['docs/b.md', '# Two\n\nSecond.'],
        ['c.png', 'x'],
      ]),
    ],
    [
      'tar.gz',
      gzipSync(
        tarOf([
          ['docs/a.txt', statement],
          ['docs/b.md', '# Two\n\nSecond.'],
          ['c.png', 'x'],
        ]),
      ),
    ],
  ])('reads the documents in a %s, each with its path', async (kind, bytes) => {
    const { documents } = await ingest(bytes, `x.${kind}`)
    expect(documents.map(({ document }) => document.path.replace(/x\.tar\.gz!x\.tar|x\.(?:tar|zip)/, 'x'))).toEqual([
      'x!docs/a.txt',
      'x!docs/b.md',
    ])
    expect(documents[0]!.source.text).toBe(statement)
  })
  it('leaves out paths that lead upwards, absolute ones, and links', async () => {
    const bad = await ingest(
      makeZip([
        ['../evil.txt', 'x'],
        ['/etc/evil.txt', 'x'],
        ['good.txt', statement],
      ]),
      'x.zip',
    )
    expect(rulesOf(bad)).toEqual(['ingest/unsafe-path', 'ingest/unsafe-path'])
    expect(bad.documents).toHaveLength(1)
    expect(rulesOf(await ingest(makeZip([['a.txt', '/etc/passwd']], 0o120777), 'x.zip'))).toEqual([
      'ingest/unsafe-path',
    ])
    const tar = await ingest(
      tarOf([
        ['../evil.txt', 'x'],
        ['l.txt', '/etc/passwd', 'SymbolicLink'],
        ['good.txt', statement],
      ]),
      'x.tar',
    )
    expect(rulesOf(tar)).toEqual(['ingest/unsafe-path', 'ingest/unsafe-path'])
    expect(tar.documents).toHaveLength(1)
  })
  it('stops at bombs: one entry too large, all together too large, too many, too deep', async () => {
    const zeros = 'a '.repeat(500_000)
    const limits = { entryBytes: 100_000 }
    expect(
      rulesOf(
        await ingest(
          makeZip([
            ['a.txt', zeros],
            ['b.txt', statement],
          ]),
          'x.zip',
          { limits },
        ),
      ),
    ).toEqual(['ingest/too-large'])
    expect(rulesOf(await ingest(gzipSync(zeros), 'x.txt.gz', { limits: { bytes: 100_000 } }))).toEqual([
      'ingest/too-large',
    ])
    expect(
      rulesOf(
        await ingest(
          makeZip([
            ['a.txt', 'One text.'],
            ['b.txt', 'Two texts.'],
          ]),
          'x.zip',
          { limits: { entries: 1 } },
        ),
      ),
    ).toEqual(['ingest/too-many'])
    let nested = makeZip([['a.txt', statement]])
    for (let i = 0; i < 6; i++) nested = makeZip([[`n${i}.zip`, nested]])
    expect(rulesOf(await ingest(nested, 'x.zip'))).toEqual(['ingest/too-deep'])
  })
  it.each([
    ['x.zip', makeZip([['a.txt', statement]]).slice(0, 40)],
    ['x.gz', gzipSync(statement).subarray(0, 20)],
    ['x.xz', Uint8Array.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0, 1, 2, 3])],
  ])('says that a damaged %s is damaged', async (path, bytes) => {
    const read = await ingest(bytes, path)
    expect(read.documents).toEqual([])
    expect(rulesOf(read)).toEqual(['ingest/broken'])
  })
  it('reads the pages of a web archive with their addresses', async () => {
    const page = `<html><head><title>Ferry</title></head><body><article><p>${statement.repeat(4)}</p></article></body></html>`
    const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: ${page.length}\r\n\r\n${page}`
    const warc = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/ferry\r\nWARC-Date: 2025-05-20T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${http.length}\r\n\r\n${http}\r\n\r\n`
    const { documents } = await ingest(warc, 'x.warc')
    expect(documents[0]!.document.origin).toMatchObject({
      url: 'https://example.org/ferry',
      retrieved: '2025-05-20T10:00:00Z',
    })
    expect(documents[0]!.source.text).toContain(statement)
  })
})
