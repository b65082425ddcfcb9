import { createHash } from 'node:crypto'
import { extname } from 'node:path'
import type { ArticleCut } from '../model/article.ts'
import type { Document } from '../model/document.ts'
import type { Problem } from '../model/problem.ts'
import type { Edit } from '../text/edit-map.ts'
import { makeSourceText, type SourceText } from '../text/source-text.ts'
import { cutArticles } from './articles/cut-articles.ts'
import { decodeBytes, kindOfBinary } from './decode.ts'
import type { Format, Unformatted } from './format.ts'
import { html } from './html.ts'
import { markdown } from './markdown.ts'
import { plain } from './plain.ts'
import { findDamage } from './repairs/damage.ts'
import { findNeeded, findRepairs } from './repairs/repairs.ts'

/** The formats that Readout takes, by their files' extensions. To add one, write its file and name it here. */
const formats: readonly Format[] = [plain, markdown, html]

/** A document whose bytes are understood, not yet read. */
export interface IngestedDocument {
  readonly document: Document
  readonly source: SourceText
  readonly cuts: readonly ArticleCut[]
  readonly problems: readonly Problem[]
  /** The bytes of a page that was fetched: nobody else may have them. */
  readonly page?: Uint8Array
}

export interface IngestResult {
  readonly documents: readonly IngestedDocument[]
  /** What keeps a file from being a document. */
  readonly problems: readonly Problem[]
}

/** A longer line, in characters, is no prose: it is read all the same up to the second limit, and said. */
const LONGEST_LINE = 1_000_000
const LONGEST_READ_LINE = 5_000_000
/** Larger files are not taken: no government's readout is. */
const LARGEST_FILE = 200 * 1024 * 1024

/** Understands the bytes of one file. Never throws for what the bytes are: what is wrong is a problem. */
export function ingestBytes(bytes: Uint8Array, path: string, repairs = true): IngestResult {
  const refused = refusalOf(bytes, path)
  if (refused) return { documents: [], problems: [refused] }
  const { text, encoding } = decodeBytes(bytes)
  const made = makeDocument(formatOf(path, text).unformat(text), { bytes, path, encoding, repairs })
  return { ...made, documents: made.documents.map((one) => withLost(one, lostCharacters(text, encoding, path))) }
}

const withLost = (one: IngestedDocument, lost: readonly Problem[]): IngestedDocument =>
  lost.length === 0 ? one : { ...one, problems: [...one.problems, ...lost] }

/** Where a document's text came from. */
export interface Received {
  readonly bytes: Uint8Array
  readonly path: string
  /** The WHATWG label of its encoding; empty where the format knows its own. */
  readonly encoding: string
  /** False: only line ends and characters that no text has are put right. */
  readonly repairs?: boolean
}

/** Makes a document of a text that a format has found: repairs, articles, origin. */
export function makeDocument(found: Unformatted, { bytes, path, encoding, repairs = true }: Received): IngestResult {
  const { raw, edits, claims, headings, problems, format: name } = found
  if (raw.trim() === '') return { documents: [], problems: [...problems.map((p) => ({ ...p, path })), emptyFile(path)] }
  const long = longLine(raw, path)
  if (long?.severity === 'error') return { documents: [], problems: [long] }
  const source = makeSourceText(raw, mergeEdits(edits, repairs ? findRepairs(raw) : findNeeded(raw)))
  const moved = headings
    .map(({ level, span }) => ({ level, span: source.map.toClean(span) }))
    .filter(({ span }) => span.start < span.end)
  const document: Document = {
    id: hash(raw).slice(0, 16),
    path,
    origin: {
      path,
      url: claims.url ?? null,
      retrieved: claims.retrieved ?? null,
      sha256: hash(bytes),
      bytes: bytes.length,
      format: name,
      encoding,
      claims: { ...claims },
    },
  }
  const cuts = cutArticles(source.text, moved, claims.title ?? null)
  return {
    documents: [
      {
        document,
        source,
        cuts,
        problems: [...problems.map((p) => ({ ...p, path })), ...(long ? [long] : []), ...findDamage(source.text, path)],
      },
    ],
    problems: [],
  }
}

/** Files that this extension names, and others by their look. */
export function formatOf(path: string, text: string): Format {
  const extension = extname(path).toLowerCase()
  const named = formats.find((format) => format.extensions.includes(extension))
  if (named && named !== plain) return named
  return /^\s*(?:<!doctype html|<html[\s>])/i.test(text.slice(0, 500)) ? html : (named ?? plain)
}

/** The extensions of the files that are text. */
export const textExtensions: readonly string[] = formats
  .flatMap((format) => format.extensions)
  .filter((extension) => extension !== '')

function refusalOf(bytes: Uint8Array, path: string): Problem | null {
  if (bytes.length === 0) return emptyFile(path)
  if (bytes.length > LARGEST_FILE)
    return {
      rule: 'ingest/too-large',
      severity: 'error',
      message: `the file has ${Math.round(bytes.length / 2 ** 20)} MB`,
      remedy: 'split it into files of at most 200 MB',
      path,
    }
  const kind = kindOfBinary(bytes)
  return kind === null
    ? null
    : {
        rule: 'ingest/not-text',
        severity: 'error',
        message: `this is ${kind}, not text`,
        remedy: 'save it as text, Markdown or HTML and add that',
        path,
      }
}

const emptyFile = (path: string): Problem => ({
  rule: 'ingest/empty',
  severity: 'error',
  message: 'there is no text in this file',
  remedy: 'check that the file was saved or fetched whole',
  path,
})

/** What is wrong with the longest line: beyond prose a warning, beyond all reading an error. */
function longLine(text: string, path: string): Problem | null {
  const lines = text.split('\n')
  const at = lines.reduce((longest, line, i) => (line.length > lines[longest]!.length ? i : longest), 0)
  const size = lines[at]!.length
  if (size <= LONGEST_LINE) return null
  const message = `a line of ${size.toLocaleString('en')} characters`
  const place = { rule: 'ingest/long-line', message, path, line: at + 1 }
  return size > LONGEST_READ_LINE
    ? {
        ...place,
        severity: 'error',
        remedy: 'this is data rather than prose; break it into paragraphs and add it again',
      }
    : { ...place, severity: 'warning', remedy: 'check that this is prose and not data' }
}

function lostCharacters(text: string, encoding: string, path: string): Problem[] {
  const at = text.indexOf('\ufffd')
  if (at < 0) return []
  const count = text.split('\ufffd').length - 1
  return [
    {
      rule: 'ingest/undecodable',
      severity: 'warning',
      message: `${count} characters could not be decoded as ${encoding}`,
      remedy: 'save the file as UTF-8, or fetch it again',
      path,
      line: text.slice(0, at).split('\n').length,
    },
  ]
}

/** The format's edits stand; a repair that would touch one of them is left out. */
function mergeEdits(edits: readonly Edit[], repairs: readonly Edit[]): Edit[] {
  const merged: Edit[] = []
  const own = [...edits].sort((a, b) => a.raw.start - b.raw.start)
  let next = 0
  for (const repair of [...repairs].sort((a, b) => a.raw.start - b.raw.start)) {
    while (next < own.length && own[next]!.raw.end <= repair.raw.start) next++
    const clash = own[next] && own[next]!.raw.start < repair.raw.end
    if (!clash && repair.raw.start >= (merged.at(-1)?.raw.end ?? 0)) merged.push(repair)
  }
  return [...own, ...merged]
}

const hash = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')
