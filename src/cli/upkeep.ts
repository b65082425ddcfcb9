import { existsSync } from 'node:fs'
import { backUp, restore as restoreFrom } from '../pipeline/upkeep/backup.ts'
import { isPostgresUrl } from '../store/postgres-dialect.ts'
import { nameOf } from '../store/store-error.ts'
import { ReadoutError } from './fail.ts'
import { type CollectionOptions, defaultCollection, open } from './open.ts'
import { printProblem } from './print-problem.ts'

const onWait = () => console.error('readout: the database is away; waiting for it …')
const documents = (count: number) => `${count} document${count === 1 ? '' : 's'}`
const megabytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(1)} MB`

/** Shows on one line of a terminal how many documents are done. */
function showCount(): { onProgress: (done: number, all: number) => void; clear: () => void } {
  const shown = process.stderr.isTTY === true
  return {
    onProgress: (done, all) => {
      if (shown && (done % 50 === 0 || done === all)) process.stderr.write(`\r\x1b[K${done} of ${all} documents`)
    },
    clear: () => {
      if (shown) process.stderr.write('\r\x1b[K')
    },
  }
}

/** `readout backup`: copies the collection into a new file. */
export async function backup(file: string, options: { collection?: string }): Promise<void> {
  const place = options.collection ?? defaultCollection()
  if (!isPostgresUrl(place) && !existsSync(place))
    throw new ReadoutError(`${place}: there is no collection yet`, 'readout add PATH… makes one')
  const { onProgress, clear } = showCount()
  const count = await backUp(place, file, { onProgress, onWait }).finally(clear)
  console.log(`${documents(count)} copied · ${file}`)
}

/** `readout restore`: makes a collection out of a backup. */
export async function restore(file: string, options: { collection?: string }): Promise<void> {
  const place = options.collection ?? defaultCollection()
  const { onProgress, clear } = showCount()
  const count = await restoreFrom(file, place, { onProgress, onWait }).finally(clear)
  console.log(`${documents(count)} restored · ${nameOf(place)}`)
}

/** `readout verify`: checks that the collection is whole; ends with 1 where it is not. */
export async function verify(options: CollectionOptions & { json?: true }): Promise<void> {
  const collection = await open(options)
  const { onProgress, clear } = showCount()
  try {
    const found = await collection.verify({ onProgress }).finally(clear)
    if (options.json) console.log(JSON.stringify(found))
    else {
      for (const problem of found.problems) console.error(printProblem(problem))
      console.log(`${documents(found.documents)} checked, ${found.problems.length} problems · ${collection.path}`)
    }
    if (found.problems.length > 0) process.exitCode = 1
  } finally {
    await collection.close()
  }
}

/** `readout compact`: gives space back. */
export async function compact(options: CollectionOptions): Promise<void> {
  const collection = await open(options)
  try {
    const { before, after } = await collection.compact()
    console.log(`${megabytes(before)} before, ${megabytes(after)} now · ${collection.path}`)
  } finally {
    await collection.close()
  }
}
