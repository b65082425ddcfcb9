import type { Entry as ZipEntry, ZipFile } from 'yauzl'
import {
  type Bundle,
  type BundleLimits,
  brokenFile,
  type Entry,
  type FileProblem,
  messageOf,
  startsWith,
} from '../binary-format.ts'
import { isSafePath, tooLarge, tooMany, unsafePath } from './limits.ts'

const isZip = (bytes: Uint8Array): boolean =>
  startsWith(bytes, [0x50, 0x4b, 3, 4]) || startsWith(bytes, [0x50, 0x4b, 5, 6])

/** ZIP archives, and WACZ. Sizes are counted as they come out, not as the archive says. */
export const zip: Bundle = {
  name: 'zip',
  extensions: ['.zip', '.wacz'],
  matches: (bytes, path) => isZip(bytes) && !/\.(?:docx|docm|odt|xlsx|pptx|epub)$/i.test(path),
  async *entries(bytes, path, { limits }): AsyncGenerator<Entry> {
    let archive: ZipFile
    try {
      archive = await openZip(bytes)
    } catch (error) {
      yield { path, problem: brokenFile('this ZIP archive', messageOf(error)) }
      return
    }
    let [count, total] = [0, 0]
    const read = entryReader(archive)
    for (;;) {
      let entry: ZipEntry | null
      try {
        entry = await read()
      } catch (error) {
        yield { path, problem: brokenFile('this ZIP archive', messageOf(error)) }
        return
      }
      if (!entry) return
      const name = nameOf(entry)
      if (name.endsWith('/')) continue
      if (!isSafePath(name)) {
        yield { path: name, problem: unsafePath(name) }
        continue
      }
      if (((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000) {
        yield { path: name, problem: unsafePath(name, 'a link') }
        continue
      }
      if (++count > limits.entries) {
        yield { path, problem: tooMany(limits.entries) }
        return
      }
      const words = await inflate(archive, entry, Math.min(limits.entryBytes, limits.bytes - total))
      if ('severity' in words) {
        yield { path: name, problem: words }
        if (words.rule === 'ingest/too-large' && total + limits.entryBytes >= limits.bytes) return
        continue
      }
      total += words.length
      yield { path: name, bytes: words, share: Math.min(count / archive.entryCount, 1) }
    }
  },
}

/** One file of a ZIP archive as UTF-8 text; null where the archive has none of that name. */
export async function readZipFile(
  bytes: Uint8Array,
  name: string,
  limits: Pick<BundleLimits, 'entryBytes'> = { entryBytes: 200 * 2 ** 20 },
): Promise<string | FileProblem | null> {
  try {
    const archive = await openZip(bytes)
    const read = entryReader(archive)
    for (let entry = await read(); entry; entry = await read())
      if (nameOf(entry) === name) {
        const words = await inflate(archive, entry, limits.entryBytes)
        return 'severity' in words ? words : new TextDecoder().decode(words)
      }
    return null
  } catch (error) {
    return brokenFile('this file', messageOf(error))
  }
}

/** The name as it stands in the archive: paths that lead out of it are for us to see, not for the library to refuse. */
const nameOf = (entry: ZipEntry): string => Buffer.from(entry.fileName as unknown as Uint8Array).toString('utf8')

async function openZip(bytes: Uint8Array): Promise<ZipFile> {
  const { fromBuffer } = await import('yauzl')
  const options = { lazyEntries: true, strictFileNames: false, decodeStrings: false, validateEntrySize: true }
  return new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(bytes), options, (error, archive) => (error ? reject(error) : resolve(archive)))
  })
}

/** Reads the directory one entry at a time; null at its end. */
function entryReader(archive: ZipFile): () => Promise<ZipEntry | null> {
  return () =>
    new Promise((resolve, reject) => {
      const settle = (act: () => void) => {
        archive.removeAllListeners('entry')
        archive.removeAllListeners('end')
        archive.removeAllListeners('error')
        act()
      }
      archive.once('entry', (entry: ZipEntry) => settle(() => resolve(entry)))
      archive.once('end', () => settle(() => resolve(null)))
      archive.once('error', (error: Error) => settle(() => reject(error)))
      archive.readEntry()
    })
}

function inflate(archive: ZipFile, entry: ZipEntry, most: number): Promise<Uint8Array | FileProblem> {
  if (entry.uncompressedSize > most) return Promise.resolve(tooLarge(nameOf(entry), most))
  if (entry.generalPurposeBitFlag & 1)
    return Promise.resolve({
      rule: 'ingest/encrypted',
      severity: 'error',
      message: `${nameOf(entry)} is locked with a password`,
      remedy: 'unpack the archive with its password and add the files',
    })
  return new Promise((resolve) => {
    archive.openReadStream(entry, (error, stream) => {
      if (error) return resolve(brokenFile(nameOf(entry), error.message))
      const parts: Uint8Array[] = []
      let size = 0
      stream!.on('data', (part: Uint8Array) => {
        size += part.length
        if (size > most) {
          stream!.destroy()
          resolve(tooLarge(nameOf(entry), most))
        } else parts.push(part)
      })
      stream!.on('end', () => resolve(Buffer.concat(parts)))
      stream!.on('error', (broken: Error) => resolve(brokenFile(nameOf(entry), broken.message)))
    })
  })
}
