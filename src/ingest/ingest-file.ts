import { extname } from 'node:path'
import type { Problem } from '../model/problem.ts'
import { type BinaryFormat, type Bundle, type BundleLimits, type Entry, isProblem } from './binary-format.ts'
import { gzip, xz } from './bundles/compressed.ts'
import { LIMITS } from './bundles/limits.ts'
import { tar } from './bundles/tar.ts'
import { warc } from './bundles/warc.ts'
import { zip } from './bundles/zip.ts'
import { type IngestResult, ingestBytes, makeDocument, textExtensions } from './ingest.ts'
import { docx } from './office/docx.ts'
import { odt } from './office/odt.ts'
import { pdf } from './office/pdf.ts'
import { rtf } from './office/rtf.ts'
import { feed } from './records/feed.ts'
import { mail } from './records/mail.ts'
import { csv, json, jsonLines } from './records/table.ts'

/** Formats whose bytes are no text, and files that hold others. To add one, write its file and name it here. */
const binaries: readonly BinaryFormat[] = [pdf, docx, odt, rtf]
const bundles: readonly Bundle[] = [zip, gzip, xz, tar, warc, mail, feed, jsonLines, json, csv]

/** An archive in an archive in an archive is opened; what lies deeper is not. */
const DEEPEST = 4

/** The extensions of the files that a folder is searched for; feeds and single JSON files only where they are named. */
export const knownExtensions: ReadonlySet<string> = new Set(
  [...textExtensions, ...[...binaries, ...bundles].flatMap(({ extensions }) => extensions)].filter(
    (extension) => extension !== '.json' && extension !== '.xml',
  ),
)

export interface IngestOptions {
  /** Which field of a record is what, where a person says so: `{ title: 'headline' }`. */
  readonly fields?: Readonly<Record<string, string>>
  readonly limits?: Partial<BundleLimits>
  /** False: texts are taken as they are, without repairs. */
  readonly repairs?: boolean
}

/**
 * Understands the bytes of one file of any format: a text, a page, a document, or whatever a bundle holds, one after the
 * other. An entry's path is `archive!entry`. Never throws for what the bytes are: what is wrong is a problem.
 */
export async function* ingestFile(
  bytes: Uint8Array,
  path: string,
  options: IngestOptions = {},
  depth = 0,
): AsyncGenerator<IngestResult> {
  const binary = binaries.find((one) => one.matches(bytes, path))
  if (binary && bytes.length > 0) {
    yield await ingestBinary(binary, bytes, path, options)
    return
  }
  const bundle = bundles.find((one) => one.matches(bytes, path))
  if (!bundle || bytes.length === 0) {
    yield ingestBytes(bytes, path, options.repairs)
    return
  }
  if (depth >= DEEPEST) {
    yield { documents: [], problems: [tooDeep(path)] }
    return
  }
  const limits = { ...LIMITS, ...options.limits }
  for await (const entry of bundle.entries(bytes, path, { limits, fields: options.fields ?? {} }))
    yield* ingestEntry(entry, path, options, depth)
}

async function* ingestEntry(
  entry: Entry,
  path: string,
  options: IngestOptions,
  depth: number,
): AsyncGenerator<IngestResult> {
  const inner = entry.path === path ? path : `${path}!${entry.path}`
  if ('problem' in entry) yield { documents: [], problems: [{ ...entry.problem, path: inner }] }
  else if (entry.unformatted)
    yield makeDocument(entry.unformatted, { bytes: entry.bytes, path: inner, encoding: 'utf-8', ...repairsOf(options) })
  else if (isWanted(entry.path)) yield* ingestFile(entry.bytes, inner, options, depth + 1)
}

/** Of an archive's files those are taken that a folder's would be; addresses of a web archive have no extension. */
const isWanted = (path: string): boolean => {
  const extension = extname(path).toLowerCase()
  const name = path.replace(/^.*\//, '')
  return (
    /^https?:/.test(path) ||
    (!name.startsWith('.') &&
      !/^readme\b/i.test(name) &&
      !/(?:^|\/)__MACOSX\//.test(path) &&
      (knownExtensions.has(extension) || extension === ''))
  )
}

const repairsOf = ({ repairs }: IngestOptions) => (repairs === undefined ? {} : { repairs })

async function ingestBinary(
  format: BinaryFormat,
  bytes: Uint8Array,
  path: string,
  options: IngestOptions,
): Promise<IngestResult> {
  const found = await format.unformat(bytes)
  if (isProblem(found)) return { documents: [], problems: [{ ...found, path }] }
  return makeDocument(found, { bytes, path, encoding: '', ...repairsOf(options) })
}

const tooDeep = (path: string): Problem => ({
  rule: 'ingest/too-deep',
  severity: 'error',
  message: `archives lie in archives more than ${DEEPEST} deep`,
  remedy: 'unpack the outer ones and add what is inside',
  path,
})
