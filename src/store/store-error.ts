/** Why a collection can not be opened or written, with what to do; shown to people as one line. */
export class StoreError extends Error {
  readonly remedy: string
  constructor(message: string, remedy: string) {
    super(message)
    this.name = 'StoreError'
    this.remedy = remedy
  }
}

const KNOWN: readonly (readonly [RegExp, string, string])[] = [
  [
    /file is not a database|malformed/i,
    'this file is no collection, or it is damaged',
    'name another file with --collection, or restore a copy of it',
  ],
  [
    /locked|busy/i,
    'another program is writing to this collection',
    'wait until it is done, then run the command again',
  ],
  [
    /readonly|read-only|EROFS/i,
    'this collection can not be written: the file or its disk is read-only',
    'change its permissions, or name a file elsewhere with --collection',
  ],
  [
    /disk is full|ENOSPC/i,
    'the disk is full; what was added before is safe',
    'make room and run the same command again',
  ],
  [
    /unable to open|ENOENT|EACCES|EPERM|ENOTDIR|EISDIR|EEXIST/i,
    'the collection can not be opened there',
    'check that its folder exists and may be written, or name a file elsewhere with --collection',
  ],
]

/** The database's error in our words; an error that we do not know keeps its own. */
export function explainStoreError(error: unknown, path: string): StoreError {
  if (error instanceof StoreError) return error
  const said = error instanceof Error ? error.message : String(error)
  const known = KNOWN.find(([form]) => form.test(said))
  if (known) return new StoreError(`${path}: ${known[1]}`, known[2])
  return new StoreError(`${path}: ${said}`, 'report this, with the command that you ran')
}
