import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Collection, openCollection } from '../src/pipeline/collection.ts'
import { lexicon } from './reading.ts'
import { shared } from './shared.ts'

const folder = join(tmpdir(), 'readout-archives')
const ARCHIVES = ['whitehouse', 'xinwenlianbo']

/** Unpacks an archive of ../shared/corpora once and gives its folder. */
export function unpackArchive(name: string): string {
  const unpacked = join(folder, name)
  if (!existsSync(unpacked)) {
    mkdirSync(folder, { recursive: true })
    execFileSync('tar', ['-xJf', join(shared, `corpora/${name}.tar.xz`), '-C', folder])
  }
  return unpacked
}

/**
 * Both archives and the seeds as a collection in the system's folder for temporary files. What is there is read again
 * only where the rules or the word files have changed: some minutes the first time. READOUT_ARCHIVES_AS_READ=1 takes them
 * as they were read last.
 */
export async function openArchives(): Promise<Collection> {
  const paths = [...ARCHIVES.map(unpackArchive), join(shared, 'seeds')]
  const collection = await openCollection(join(folder, 'archives.readout'), lexicon)
  if (!process.env.READOUT_ARCHIVES_AS_READ) await collection.add(paths, { threads: availableParallelism() })
  return collection
}
