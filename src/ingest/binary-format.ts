import type { Problem } from '../model/problem.ts'
import type { Unformatted } from './format.ts'

/** A problem with a file, before its path is known. */
export type FileProblem = Omit<Problem, 'path'>

/** A file format whose bytes are no text (PDF, DOCX): which files are its own, and how their text is found. */
export interface BinaryFormat {
  readonly name: string
  readonly extensions: readonly string[]
  /** Whether the bytes are of this format, by their first ones; `path` tells those apart that share them. */
  matches(bytes: Uint8Array, path: string): boolean
  /** What the file holds, or what keeps it from being read. Does not throw for what the bytes are. */
  unformat(bytes: Uint8Array): Promise<Unformatted | FileProblem>
}

/**
 * One of the things that a bundle holds: its bytes, or its text where the bundle tells which part of it is text.
 * `share`: how much of the bundle came before it, from 0 to 1, where that is known.
 */
export type Entry =
  | { readonly path: string; readonly bytes: Uint8Array; readonly unformatted?: Unformatted; readonly share?: number }
  | { readonly path: string; readonly problem: FileProblem }

/** How much may come out of one bundle. */
export interface BundleLimits {
  /** Entries. */
  readonly entries: number
  /** Bytes of one entry, and of all together. */
  readonly entryBytes: number
  readonly bytes: number
}

/** A file that holds others (an archive, a mailbox, a feed, a table): which files are its own, and what is in them. */
export interface Bundle {
  readonly name: string
  readonly extensions: readonly string[]
  matches(bytes: Uint8Array, path: string): boolean
  /** The entries in their order. What is wrong with one is that entry's problem; does not throw for what the bytes are. */
  entries(bytes: Uint8Array, path: string, options: BundleOptions): AsyncIterable<Entry>
}

export interface BundleOptions {
  readonly limits: BundleLimits
  /** Which field of a record is what, where a person says so: `{ title: 'headline' }`. */
  readonly fields: Readonly<Record<string, string>>
}

/** Whether bytes begin with others. */
export const startsWith = (bytes: Uint8Array, head: readonly number[]): boolean =>
  head.every((byte, i) => bytes[i] === byte)

/** Whether a value is a problem rather than what was looked for. */
export const isProblem = (value: object): value is FileProblem => 'severity' in value

/** The problem of a file that is damaged; `why` is the reader's own word for it. */
export const brokenFile = (what: string, why: string): FileProblem => ({
  rule: 'ingest/broken',
  severity: 'error',
  message: `${what} is damaged: ${why}`,
  remedy: 'fetch or save it again; if it opens elsewhere, save it from there as text or HTML',
})

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
