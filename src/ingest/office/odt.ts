import { DOMParser } from 'linkedom'
import { type BinaryFormat, brokenFile, isProblem, startsWith } from '../binary-format.ts'
import { readZipFile } from '../bundles/zip.ts'
import { coreClaims } from './docx.ts'

interface XmlNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly childNodes: Iterable<XmlNode>
}

/** OpenDocument text: the paragraphs and headings of content.xml, a line a block. */
export const odt: BinaryFormat = {
  name: 'odt',
  extensions: ['.odt'],
  matches: (bytes, path) => startsWith(bytes, [0x50, 0x4b, 3, 4]) && /\.odt$/i.test(path),
  async unformat(bytes) {
    const [content, meta] = [await readZipFile(bytes, 'content.xml'), await readZipFile(bytes, 'meta.xml')]
    if (content === null) return brokenFile('this OpenDocument file', 'it has no content.xml')
    if (typeof content === 'object') return content
    const body = new DOMParser().parseFromString(content, 'text/xml') as unknown as XmlNode
    const lines: string[] = []
    const headings: { level: number; span: { start: number; end: number } }[] = []
    let length = 0
    for (const { words, level } of blocksOf(body)) {
      if (level > 0) headings.push({ level, span: { start: length, end: length + words.length } })
      lines.push(words)
      length += words.length + 2
    }
    const claims = coreClaims(meta !== null && (typeof meta === 'string' || !isProblem(meta)) ? (meta as string) : null)
    return { format: 'odt', raw: lines.join('\n\n'), edits: [], claims, headings, problems: [] }
  },
}

/** Paragraphs and headings in their order; tabs, spaces and line breaks are elements in this format. */
function blocksOf(node: XmlNode): { words: string; level: number }[] {
  if (/^text:(?:p|h)$/i.test(node.nodeName)) {
    const words = wordsOf(node)
      .replace(/[ \t]+/g, ' ')
      .trim()
    return words === '' ? [] : [{ words, level: /:h$/i.test(node.nodeName) ? 2 : 0 }]
  }
  return [...node.childNodes].flatMap(blocksOf)
}

function wordsOf(node: XmlNode): string {
  if (node.nodeType === 3) return node.textContent ?? ''
  if (/^text:(?:s|tab)$/i.test(node.nodeName)) return ' '
  if (/^text:line-break$/i.test(node.nodeName)) return '\n'
  return [...node.childNodes].map(wordsOf).join('')
}
