import { constants, type Dirent } from 'node:fs'
import { access, readdir, readFile, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Problem } from '../model/problem.ts'
import { type FetchOptions, fetchPage, isAddress } from './fetch-page.ts'
import type { IngestResult } from './ingest.ts'
import { type FoundLeaf, type IngestOptions, ingestLeaf, knownExtensions, openLeaves } from './ingest-file.ts'

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

/** A text below one of the paths; `from`: the file or address that it came out of. */
export type ListedLeaf = FoundLeaf & { readonly from: string }

/** Every text below the paths, not yet understood: files, pages, and what archives, mailboxes and tables hold. */
export async function* listLeaves(
  paths: readonly string[],
  options: IngestOptions & FetchOptions = {},
): AsyncGenerator<ListedLeaf> {
  for await (const found of listFiles(paths)) {
    const from = found.path
    for await (const leaf of leavesOf(found, options)) yield { ...leaf, from }
  }
}

async function* leavesOf(found: Found, options: IngestOptions & FetchOptions): AsyncGenerator<FoundLeaf> {
  const { path } = found
  if ('problem' in found) yield found
  else if (isAddress(path)) {
    const page = await fetchPage(path, options)
    if ('severity' in page) {
      yield { path, problem: page }
      return
    }
    const { bytes, ...fetched } = page
    for await (const leaf of openLeaves(bytes, path, options)) yield 'problem' in leaf ? leaf : { ...leaf, fetched }
  } else {
    const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => error)
    if (bytes instanceof Error) yield { path, problem: unreadable(path, bytes) }
    else yield* openLeaves(bytes, path, options)
  }
}

/** Understands every text below the paths, one at a time. */
export async function* ingestPaths(
  paths: readonly string[],
  options: IngestOptions & FetchOptions = {},
): AsyncGenerator<PathResult> {
  for await (const leaf of listLeaves(paths, options)) {
    if ('problem' in leaf) yield { path: leaf.from, documents: [], problems: [leaf.problem] }
    else yield { path: leaf.from, ...(await ingestLeaf(leaf, options)) }
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
