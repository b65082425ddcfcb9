/** Why a collection can not be opened or written, with what to do; shown to people as one line. */
export class StoreError extends Error {
  readonly remedy: string
  constructor(message: string, remedy: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'StoreError'
    this.remedy = remedy
  }
}

/** What a PostgreSQL server or the way to it says, by SQLSTATE or the system's own code. */
const CODES: Readonly<Record<string, readonly [string, string]>> = {
  '28P01': ['the database does not take this user or password', 'check them in the address, or set PGPASSWORD'],
  '28000': ['the database does not let this user in', "check the user in the address and the server's pg_hba.conf"],
  '3D000': ['there is no database of this name', 'make it with: createdb NAME'],
  '42501': [
    'this database user has no right to do that',
    'ask for it: GRANT USAGE, CREATE ON SCHEMA public and SELECT, INSERT, UPDATE, DELETE ON ALL TABLES',
  ],
  '25006': ['this database takes no writing now: it is read-only', 'name the primary server of a replica'],
  '53100': ['the disk is full; what was added before is safe', 'make room and run the same command again'],
  '53300': ['the database has no connection left', 'close some programs that use it, or raise max_connections'],
  '55P03': ['another program is writing to this collection', 'wait until it is done, then run the command again'],
}

/** Codes that say: the database is away, for now. */
const AWAY =
  /^(?:08\w{3}|57P0[123]|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN|ENOTFOUND|ERR_SOCKET_CLOSED)$/
/** Codes of a transaction that was given up for another's sake: the same again may do. */
const GIVEN_UP = /^(?:40001|40P01)$/

const codeOf = (error: unknown): string => {
  for (let one: unknown = error; one instanceof Error; one = one.cause) {
    if ('code' in one && typeof one.code === 'string') return one.code
    if (one instanceof AggregateError && one.errors.length > 0) return codeOf(one.errors[0])
  }
  return ''
}

/** Whether an error says that a database on a server is away. */
export const isConnectionLost = (error: unknown): boolean =>
  AWAY.test(codeOf(error)) ||
  (error instanceof Error &&
    /Connection terminated|timeout exceeded when trying to connect|not queryable/i.test(error.message)) ||
  (error instanceof Error && error.cause !== undefined && isConnectionLost(error.cause))

/** Whether the same transaction may do when it is tried once more. */
export const isPassing = (error: unknown): boolean => isConnectionLost(error) || GIVEN_UP.test(codeOf(error))

/** What a collection is called where it is shown: a database's address without the password. */
export const nameOf = (location: string): string => location.replace(/^(postgres(?:ql)?:\/\/[^:@/]*):[^@/]*@/i, '$1@')

const KNOWN: readonly (readonly [RegExp, string, string])[] = [
  [
    /file is not a database|malformed/i,
    'this file is no collection, or it is damaged',
    'name another file with --collection, or restore a copy of it',
  ],
  [
    /database (?:table )?is locked|busy/i,
    'another program is writing to this collection',
    'wait until it is done, then run the command again',
  ],
  [
    /readonly|read-only|EROFS/i,
    'this collection can not be written: the file or its disk is read-only',
    'change its permissions, or name a file elsewhere with --collection',
  ],
  [
    /disk is full|ENOSPC|disk I\/O error/i,
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
  const coded = CODES[codeOf(error)]
  if (coded) return new StoreError(`${path}: ${coded[0]}`, coded[1], error)
  if (isConnectionLost(error))
    return new StoreError(
      `${path}: the database does not answer${said === '' ? '' : ` (${said})`}; what was kept before is safe`,
      'check that it runs and can be reached, then run the same command again',
      error,
    )
  const known = KNOWN.find(([form]) => form.test(said))
  if (known) return new StoreError(`${path}: ${known[1]}`, known[2], error)
  return new StoreError(`${path}: ${said}`, 'report this, with the command that you ran', error)
}
