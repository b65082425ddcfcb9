import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { type Bundle, brokenFile, type Entry, messageOf, startsWith } from '../binary-format.ts'
import { tooLarge } from './limits.ts'

/** The name of what a compressed file holds: `a.tar.gz` → `a.tar`, `a.tgz` → `a.tar`, `a.warc.gz` → `a.warc`. */
const innerName = (path: string): string =>
  path
    .replace(/^.*[/\\]/, '')
    .replace(/\.(?:tgz|txz)$/i, '.tar')
    .replace(/\.(?:gz|xz)$/i, '')

/** One file under gzip. */
export const gzip: Bundle = {
  name: 'gzip',
  extensions: ['.gz', '.tgz'],
  matches: (bytes) => startsWith(bytes, [0x1f, 0x8b]),
  async *entries(bytes, path, { limits }): AsyncGenerator<Entry> {
    const most = Math.min(limits.bytes, MOST_IN_MEMORY)
    try {
      yield { path: innerName(path), bytes: await promisify(gunzip)(bytes, { maxOutputLength: most }) }
    } catch (error) {
      const isLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
      yield { path, problem: isLarge ? tooLarge(path, most) : brokenFile('this gzip file', messageOf(error)) }
    }
  },
}

/** One file under xz. */
export const xz: Bundle = {
  name: 'xz',
  extensions: ['.xz', '.txz'],
  matches: (bytes) => startsWith(bytes, [0xfd, 0x37, 0x7a, 0x58, 0x5a]),
  async *entries(bytes, path, { limits }): AsyncGenerator<Entry> {
    const most = Math.min(limits.bytes, MOST_IN_MEMORY)
    const parts: Uint8Array[] = []
    let size = 0
    try {
      // The package is one CommonJS bundle: its names stand on the default export.
      const { default: library } = await import('xz-decompress')
      const packed = new library.XzReadableStream(streamOf(bytes)) as unknown as AsyncIterable<Uint8Array>
      for await (const part of packed) {
        size += part.length
        if (size > most) {
          yield { path, problem: tooLarge(path, most) }
          return
        }
        parts.push(Uint8Array.from(part))
      }
      yield { path: innerName(path), bytes: Buffer.concat(parts.splice(0)) }
    } catch (error) {
      yield { path, problem: brokenFile('this xz file', messageOf(error)) }
    }
  },
}

/** Bytes a piece at a time: the reader copies what it is given. */
function streamOf(bytes: Uint8Array): ReadableStream<Uint8Array> {
  let at = 0
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close()
      controller.enqueue(Uint8Array.from(bytes.subarray(at, at + PIECE)))
      at += PIECE
    },
  })
}

const PIECE = 2 ** 16
/** What is unpacked stands in memory as a whole. */
const MOST_IN_MEMORY = 2 ** 30
