import { type BinaryFormat, brokenFile, isProblem, messageOf, startsWith } from '../binary-format.ts'
import { readZipFile } from '../bundles/zip.ts'
import { nameClaims } from '../claims.ts'
import { pageText } from '../html.ts'

/** Word documents by mammoth: paragraphs, headings and lists; notes at the end. The raw text is their text, a line a block. */
export const docx: BinaryFormat = {
  name: 'docx',
  extensions: ['.docx', '.docm'],
  matches: (bytes, path) => startsWith(bytes, [0x50, 0x4b, 3, 4]) && /\.doc[xm]$/i.test(path),
  async unformat(bytes) {
    const core = await readZipFile(bytes, 'docProps/core.xml')
    if (core !== null && typeof core === 'object' && isProblem(core)) return core
    try {
      const { default: mammoth } = await import('mammoth')
      const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })
      const { raw, headings } = pageText(value)
      return { format: 'docx', raw, edits: [], claims: coreClaims(core), headings, problems: [] }
    } catch (error) {
      return brokenFile('this Word document', messageOf(error))
    }
  },
}

/** Title, author and dates of an Office file's core properties. */
export function coreClaims(xml: string | null): Record<string, string> {
  const field = (name: string) =>
    new RegExp(`<(?:dc|dcterms|cp|meta):${name}[^>]*>([^<]+)<`).exec(xml ?? '')?.[1]?.replaceAll('&amp;', '&')
  return nameClaims({
    title: field('title'),
    author: field('creator'),
    created: field('created') ?? field('creation-date'),
  })
}
