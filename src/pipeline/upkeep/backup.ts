import { existsSync } from 'node:fs'
import { mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { copyCollection } from '../../store/copy-collection.ts'
import { openStore } from '../../store/open-store.ts'
import { isPostgresUrl } from '../../store/postgres-dialect.ts'
import type { Store } from '../../store/store.ts'
import { explainStoreError, nameOf, StoreError } from '../../store/store-error.ts'
import { copyFile } from '../../store/upkeep.ts'
import { updateIndex } from '../search/search.ts'

export interface CopyOptions {
  readonly onProgress?: (done: number, all: number) => void
  readonly onWait?: () => void
}

/**
 * Copies a collection, a file or a PostgreSQL database, into a new file; how many documents it holds. The copy is of one
 * moment, and stands under its name only when it is whole. Throws StoreError.
 */
export async function backUp(location: string, file: string, options: CopyOptions = {}): Promise<number> {
  refuseExisting(file, 'name a file that is not there yet')
  return makeWhole(file, async (part) => {
    if (!isPostgresUrl(location)) {
      await copyFile(location, part)
      return countDocuments(part)
    }
    return copyThrough(location, part, options)
  })
}

/** Makes a collection, a file that is not there or a PostgreSQL database without documents, out of a backup. Throws StoreError. */
export async function restore(file: string, location: string, options: CopyOptions = {}): Promise<number> {
  if (!existsSync(file)) throw new StoreError(`${file}: there is no such file`, 'name the backup')
  if (isPostgresUrl(location)) return restoreToServer(file, location, options)
  refuseExisting(location, 'move it away first, or name another place with --collection')
  return makeWhole(location, async (part) => {
    await copyFile(file, part)
    return countDocuments(part)
  })
}

/** The backup stays as it is, even where it is of an earlier version: a copy of it is brought up to date. */
async function restoreToServer(file: string, location: string, options: CopyOptions): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'readout-restore-'))
  try {
    const copy = join(folder, 'copy.readout')
    await copyFile(file, copy)
    return await copyThrough(copy, location, options)
  } catch (error) {
    throw explainStoreError(error, file)
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function copyThrough(from: string, to: string, { onProgress, onWait }: CopyOptions): Promise<number> {
  const [source, target] = [await openStore(from, onWait), await openStore(to, onWait)]
  try {
    await refuseDocuments(target, nameOf(to))
    const count = await copyCollection(source, target, onProgress)
    await updateIndex(target)
    return count
  } finally {
    await source.destroy()
    await target.destroy()
  }
}

async function refuseDocuments(store: Store, name: string): Promise<void> {
  const one = await store.selectFrom('documents').select('id').limit(1).executeTakeFirst()
  if (one) throw new StoreError(`${name}: there are documents in it already`, 'name an empty database')
}

/** Opening it says whether it is a collection of ours, and brings an earlier one up to date. */
async function countDocuments(file: string): Promise<number> {
  const store = await openStore(file)
  try {
    const { count } = await store
      .selectFrom('documents')
      .select((select) => select.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    return count
  } finally {
    await store.destroy()
  }
}

function refuseExisting(file: string, remedy: string): void {
  if (existsSync(file)) throw new StoreError(`${file}: there is a file already`, remedy)
}

/** Makes a file under another name first: whatever ends the program, no half of one stands under its own. */
async function makeWhole<Value>(file: string, make: (part: string) => Promise<Value>): Promise<Value> {
  const part = `${file}.part`
  await removeFile(part)
  try {
    const value = await make(part)
    await rename(part, file)
    return value
  } catch (error) {
    throw explainStoreError(error, file)
  } finally {
    await removeFile(part)
  }
}

const removeFile = (file: string) =>
  Promise.all(['', '-wal', '-shm', '-journal'].map((end) => rm(`${file}${end}`, { force: true })))
