import type { BundleLimits, FileProblem } from '../binary-format.ts'

/** No archive of documents needs more; what goes beyond is a bomb, or wants to be unpacked first. */
export const LIMITS: BundleLimits = { entries: 200_000, entryBytes: 200 * 2 ** 20, bytes: 4 * 2 ** 30 }

/** A path that stays inside the archive: not absolute, no `..`, no drive, no backslash, no control character. */
export const isSafePath = (path: string): boolean =>
  !/^(?:[/\\]|[A-Za-z]:)|(?:^|[/\\])\.\.(?:[/\\]|$)|[\0-\x1f]/.test(path)

export const unsafePath = (path: string, what = 'a path that leads out of the archive'): FileProblem => ({
  rule: 'ingest/unsafe-path',
  severity: 'error',
  message: `${JSON.stringify(path.slice(0, 120))} is ${what}`,
  remedy: 'it was left out; ask where the archive comes from',
})

export const tooLarge = (name: string, most: number): FileProblem => ({
  rule: 'ingest/too-large',
  severity: 'error',
  message: `${name} is larger than ${Math.max(1, Math.round(most / 2 ** 20))} MB when unpacked`,
  remedy: 'unpack it, and add the files that you need',
})

export const tooMany = (most: number): FileProblem => ({
  rule: 'ingest/too-many',
  severity: 'error',
  message: `it holds more than ${most.toLocaleString('en')} files; those behind were left out`,
  remedy: 'split the archive, or unpack it and add the folder',
})
