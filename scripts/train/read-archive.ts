import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Readable } from 'node:stream'
import { Parser } from 'tar'
import xz from 'xz-decompress'
import { type MarkedText, parseBrat } from './polnear.ts'

/** Loads texts with brat annotations (NAME.txt, NAME.ann) from a folder or a .tar.xz, in the order of their names. */
export async function loadMarkedTexts(path: string): Promise<MarkedText[]> {
  const files = statSync(path).isDirectory() ? readFolder(path) : await readTarXz(path)
  return [...files.keys()]
    .filter((name) => name.endsWith('.txt') && files.has(name.replace(/txt$/, 'ann')))
    .sort()
    .map((name) => ({ name, text: files.get(name)!, gold: parseBrat(files.get(name.replace(/txt$/, 'ann'))!) }))
}

function readFolder(folder: string): Map<string, string> {
  const names = readdirSync(folder).filter((name) => /\.(?:txt|ann)$/.test(name))
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
}

async function readTarXz(path: string): Promise<Map<string, string>> {
  const files = new Map<string, string>()
  const packed = Readable.toWeb(Readable.from([readFileSync(path)])) as ReadableStream<Uint8Array>
  const parser = new Parser({
    onReadEntry(entry) {
      const parts: Buffer[] = []
      entry.on('data', (part: Buffer) => parts.push(part))
      entry.on('end', () => files.set(basename(entry.path), Buffer.concat(parts).toString('utf8')))
    },
  })
  const done = new Promise((resolve, reject) => parser.on('end', resolve).on('error', reject))
  for await (const part of Readable.fromWeb(new xz.XzReadableStream(packed) as never)) parser.write(part)
  parser.end()
  await done
  return files
}
