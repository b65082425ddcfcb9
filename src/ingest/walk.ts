import { constants, type Dirent } from 'node:fs'
import { access, readdir, readFile, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Problem } from '../model/problem.ts'
import { type FetchedPage, type FetchOptions, fetchPage, isAddress } from './fetch-page.ts'
import type { IngestedDocument, IngestResult } from './ingest.ts'
import { type IngestOptions, ingestFile, knownExtensions } from './ingest-file.ts'

/** A file to read, or what stands in the way of one. */
export type Found = { readonly path: string } | { readonly path: string; readonly problem: Problem }

/** The result of one path. */
export type PathResult = IngestResult & { readonly path: string }

/**
 * The files below paths, in order: a file that is named is taken whatever it is called, a folder is searched for files of
 * known formats (hidden ones, and folders of word files, are passed over), an address is a page to fetch. What can not be
 * opened is a problem.
 */
export async function* listFiles(paths: readonly string[]): AsyncGenerator<Found> {
  for (const path of paths) {
    if (isAddress(path)) {
      yield { path }
      continue
    }
    const info = await stat(path).catch((error: NodeJS.ErrnoException) => error)
    if (info instanceof Error) yield { path, problem: unreadable(path, info) }
    else if (info.isDirectory()) yield* listFolder(path)
    else yield { path }
  }
}

async function* listFolder(folder: string): AsyncGenerator<Found> {
  const entries = await openFolder(folder).catch((error: NodeJS.ErrnoException) => error)
  if (entries instanceof Error) {
    yield { path: folder, problem: unreadable(folder, entries) }
    return
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.') || entry.isSymbolicLink()) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* listFolder(path)
    else if (entry.isFile() && knownExtensions.has(extname(entry.name).toLowerCase()) && !/^readme\b/i.test(entry.name))
      yield { path }
  }
}

async function openFolder(folder: string): Promise<Dirent[]> {
  await access(folder, constants.R_OK | constants.X_OK)
  return readdir(folder, { withFileTypes: true })
}

/** Understands every file below the paths, one at a time; what a file holds (an archive, a mailbox, a table) one by one. */
export async function* ingestPaths(paths: readonly string[], options: IngestOptions = {}): AsyncGenerator<PathResult> {
  for await (const found of listFiles(paths)) {
    if ('problem' in found) {
      yield { path: found.path, documents: [], problems: [found.problem] }
      continue
    }
    if (isAddress(found.path)) {
      yield* ingestAddress(found.path, options)
      continue
    }
    const bytes = await readFile(found.path).catch((error: NodeJS.ErrnoException) => error)
    if (bytes instanceof Error) yield { path: found.path, documents: [], problems: [unreadable(found.path, bytes)] }
    else for await (const result of ingestFile(bytes, found.path, options)) yield { path: found.path, ...result }
  }
}

async function* ingestAddress(path: string, options: IngestOptions & FetchOptions): AsyncGenerator<PathResult> {
  const page = await fetchPage(path, options)
  if ('severity' in page) {
    yield { path, documents: [], problems: [page] }
    return
  }
  for await (const result of ingestFile(page.bytes, path, options))
    yield { path, ...result, documents: result.documents.map((document) => asFetched(document, page)) }
}

/** A document out of a page, with the address that answered, the moment, and the way there. */
function asFetched(one: IngestedDocument, { url, asked, retrieved, bytes }: FetchedPage): IngestedDocument {
  const { origin } = one.document
  const claims = { ...origin.claims, ...(asked.length > 1 ? { redirects: asked.join(' ') } : {}) }
  return {
    ...one,
    page: bytes,
    document: { ...one.document, origin: { ...origin, url: origin.url ?? url, retrieved, claims } },
  }
}

const REASONS: Readonly<Record<string, readonly [string, string]>> = {
  ENOENT: ['there is no such file or folder', 'check the spelling of the path'],
  EACCES: ['reading it is not permitted', 'change its permissions, or run as its owner'],
  EPERM: ['reading it is not permitted', 'change its permissions, or run as its owner'],
  EMFILE: ['too many files are open', 'close other programs and try again'],
}

function unreadable(path: string, error: NodeJS.ErrnoException): Problem {
  const [message, remedy] = REASONS[error.code ?? ''] ?? [
    `it could not be read (${error.code ?? error.message})`,
    'check the disk and the path',
  ]
  return { rule: 'ingest/unreadable', severity: 'error', message, remedy, path }
}
