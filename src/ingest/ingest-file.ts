import { extname } from 'node:path'
import type { Problem } from '../model/problem.ts'
import { type BinaryFormat, type Bundle, type BundleLimits, isProblem } from './binary-format.ts'
import { gzip, xz } from './bundles/compressed.ts'
import { LIMITS } from './bundles/limits.ts'
import { tar } from './bundles/tar.ts'
import { warc } from './bundles/warc.ts'
import { zip } from './bundles/zip.ts'
import type { FetchedPage } from './fetch-page.ts'
import type { Unformatted } from './format.ts'
import { type IngestedDocument, type IngestResult, ingestBytes, makeDocument, textExtensions } from './ingest.ts'
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

/** One text to be understood: a file, a page, or one of the things that a bundle holds. */
export interface Leaf {
  /** The path of the file, `archive!entry` for what a bundle holds. */
  readonly path: string
  readonly bytes: Uint8Array
  /** Its text, where the bundle tells which part of the bytes is text. */
  readonly unformatted?: Unformatted
  /** How it was fetched, without the bytes. */
  readonly fetched?: Omit<FetchedPage, 'bytes'>
  /** How much of its bundle came before it, from 0 to 1, where the bundle tells. */
  readonly share?: number
}

/** A text to be understood, or what stands in the way of one. */
export type FoundLeaf = Leaf | { readonly path: string; readonly problem: Problem }

/**
 * The texts in the bytes of one file of any format: the file itself, or whatever a bundle holds, one after the other. An
 * entry's path is `archive!entry`. Never throws for what the bytes are: what is wrong is a problem.
 */
export async function* openLeaves(
  bytes: Uint8Array,
  path: string,
  options: IngestOptions = {},
  depth = 0,
): AsyncGenerator<FoundLeaf> {
  const bundle = bytes.length > 0 && !isBinary(bytes, path) && bundles.find((one) => one.matches(bytes, path))
  if (!bundle) {
    yield { path, bytes }
    return
  }
  if (depth >= DEEPEST) {
    yield { path, problem: tooDeep(path) }
    return
  }
  const limits = { ...LIMITS, ...options.limits }
  for await (const entry of bundle.entries(bytes, path, { limits, fields: options.fields ?? {} })) {
    const inner = entry.path === path ? path : `${path}!${entry.path}`
    if ('problem' in entry) yield { path: inner, problem: { ...entry.problem, path: inner } }
    else if (entry.unformatted) yield { path: inner, bytes: entry.bytes, unformatted: entry.unformatted }
    else if (isWanted(entry.path))
      for await (const leaf of openLeaves(entry.bytes, inner, options, depth + 1))
        yield entry.share === undefined ? leaf : { ...leaf, share: entry.share }
  }
}

const isBinary = (bytes: Uint8Array, path: string) => binaries.some((one) => one.matches(bytes, path))

/** Understands one text. Never throws for what the bytes are: what is wrong is a problem. */
export async function ingestLeaf(leaf: Leaf, options: IngestOptions = {}): Promise<IngestResult> {
  const result = await understand(leaf, options)
  const { fetched, bytes } = leaf
  if (!fetched) return result
  return { ...result, documents: result.documents.map((document) => asFetched(document, fetched, bytes)) }
}

async function understand({ path, bytes, unformatted }: Leaf, options: IngestOptions): Promise<IngestResult> {
  if (unformatted) return makeDocument(unformatted, { bytes, path, encoding: 'utf-8', ...repairsOf(options) })
  const binary = bytes.length > 0 && binaries.find((one) => one.matches(bytes, path))
  return binary ? ingestBinary(binary, bytes, path, options) : ingestBytes(bytes, path, options.repairs)
}

/** A document out of a page, with the address that answered, the moment, and the way there. */
function asFetched(one: IngestedDocument, fetched: Omit<FetchedPage, 'bytes'>, page: Uint8Array): IngestedDocument {
  const { url, asked, retrieved } = fetched
  const { origin } = one.document
  const claims = { ...origin.claims, ...(asked.length > 1 ? { redirects: asked.join(' ') } : {}) }
  return {
    ...one,
    page,
    document: { ...one.document, origin: { ...origin, url: origin.url ?? url, retrieved, claims } },
  }
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
