import type { ReadEntry } from 'tar'
import { type Bundle, brokenFile, type Entry, messageOf } from '../binary-format.ts'
import { isSafePath, tooLarge, tooMany, unsafePath } from './limits.ts'

/** Tar archives, not compressed (tar.gz and tar.xz are unpacked first). Only plain files are taken. */
export const tar: Bundle = {
  name: 'tar',
  extensions: ['.tar'],
  matches: (bytes) => new TextDecoder('latin1').decode(bytes.subarray(257, 262)) === 'ustar',
  async *entries(bytes, path, { limits }): AsyncGenerator<Entry> {
    const found: Entry[] = []
    let [count, total] = [0, 0]
    const take = (entry: ReadEntry) => {
      const name = entry.path
      if (entry.type === 'Directory' || count > limits.entries) return entry.resume()
      if (entry.type !== 'File' && entry.type !== 'OldFile') {
        found.push({ path: name, problem: unsafePath(name, entry.type.endsWith('Link') ? 'a link' : 'no plain file') })
        return entry.resume()
      }
      if (!isSafePath(name)) {
        found.push({ path: name, problem: unsafePath(name) })
        return entry.resume()
      }
      if (++count > limits.entries) {
        found.push({ path, problem: tooMany(limits.entries) })
        return entry.resume()
      }
      const most = Math.min(limits.entryBytes, limits.bytes - total)
      if (entry.size > most) {
        found.push({ path: name, problem: tooLarge(name, most) })
        return entry.resume()
      }
      total += entry.size
      const parts: Uint8Array[] = []
      entry.on('data', (part) => parts.push(part))
      entry.on('end', () => found.push({ path: name, bytes: Buffer.concat(parts) }))
    }
    const { Parser } = await import('tar')
    const parser = new Parser({ strict: true, onReadEntry: take })
    let broken: Error | null = null
    parser.on('error', (error: Error) => {
      broken ??= error
    })
    for (let at = 0; at < bytes.length && !broken; at += STEP) {
      parser.write(Buffer.from(bytes.subarray(at, at + STEP)))
      await new Promise((resolve) => setImmediate(resolve))
      for (const entry of found.splice(0)) yield { ...entry, share: at / bytes.length }
    }
    parser.end()
    await new Promise((resolve) => setImmediate(resolve))
    yield* found.splice(0)
    if (broken) yield { path, problem: brokenFile('this tar archive', messageOf(broken)) }
  },
}

/** Bytes that are looked at in one go: what they hold is given away before the next. */
const STEP = 2 ** 20
