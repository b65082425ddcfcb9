import type { Edit } from '../../text/edit-map.ts'
import { type BinaryFormat, brokenFile, messageOf, startsWith } from '../binary-format.ts'
import { nameClaims } from '../claims.ts'
import type { Unformatted } from '../format.ts'
import { layOut, type PageLine, type PieceOfText } from './pdf-layout.ts'

/**
 * PDF by pdfjs. The raw text is what the pages hold, line by line in reading order (columns one after the other), a line
 * feed between pages. Running heads, page numbers, hyphens at line ends and line ends inside paragraphs come out by edits.
 */
export const pdf: BinaryFormat = {
  name: 'pdf',
  extensions: ['.pdf'],
  matches: (bytes) => startsWith(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d]),
  async unformat(bytes) {
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
    const task = getDocument({
      data: Uint8Array.from(bytes),
      verbosity: 0,
      useSystemFonts: false,
    })
    try {
      const document = await task.promise
      const pages: PageLine[][] = []
      for (let number = 1; number <= document.numPages; number++) {
        const page = await document.getPage(number)
        const { items } = await page.getTextContent()
        const { width = 612 } = page.getViewport({ scale: 1 })
        pages.push(
          layOut(
            items.flatMap((item) => ('str' in item ? [pieceOf(item)] : [])),
            width,
          ),
        )
        page.cleanup()
      }
      if (!pages.some((lines) => lines.some(({ words }) => /[\p{L}\p{N}]/u.test(words)))) return scanned(pages.length)
      const { info } = await document.getMetadata().catch(() => ({ info: {} }))
      return write(pages, claimsOf(info as Record<string, unknown>))
    } catch (error) {
      return (error as { name?: string }).name === 'PasswordException'
        ? {
            rule: 'ingest/encrypted',
            severity: 'error',
            message: 'this PDF is locked with a password',
            remedy: 'open it with the password and save it without one, or print it to a new PDF',
          }
        : brokenFile('this PDF', messageOf(error))
    } finally {
      await task.destroy()
    }
  },
}

function pieceOf(item: { str: string; transform: number[]; width: number; height: number }): PieceOfText {
  return { words: item.str, x: item.transform[4]!, y: item.transform[5]!, width: item.width, height: item.height || 10 }
}

const scanned = (pages: number) => ({
  rule: 'ingest/scanned',
  severity: 'error' as const,
  message: `${pages === 1 ? 'the page holds' : `the ${pages} pages hold`} pictures and no text`,
  remedy: 'run it through a program that recognises text (OCR), and add the result',
})

function claimsOf(info: Record<string, unknown>): Record<string, string> {
  const day = /^D:(\d{4})(\d\d)(\d\d)/.exec(String(info.CreationDate ?? ''))
  return nameClaims({
    title: info.Title,
    author: info.Author,
    ...(day ? { created: `${day[1]}-${day[2]}-${day[3]}` } : {}),
  })
}

/** Lines at the head or foot of a page are running heads when so many pages have them, numbers aside. */
const LEAST_PAGES = 3

function write(pages: readonly (readonly PageLine[])[], claims: Record<string, string>): Unformatted {
  const running = runningLines(pages)
  const edits: Edit[] = []
  let raw = ''
  let before: { line: PageLine; end: number } | null = null
  for (const [number, lines] of pages.entries()) {
    for (const [index, line] of lines.entries()) {
      const start = raw.length
      const atEdge = index < 2 || index >= lines.length - 2
      const rule = !atEdge
        ? null
        : PAGE_NUMBER.test(line.words)
          ? 'pdf/page-number'
          : running.has(shapeOf(line.words))
            ? 'pdf/running-head'
            : null
      raw += line.words
      const end = raw.length
      raw += '\n'
      if (rule) {
        edits.push({ raw: { start, end: end + 1 }, words: '', rule })
        continue
      }
      if (before) edits.push(...join(raw, before, line, start))
      before = { line, end }
    }
    if (number < pages.length - 1) {
      edits.push({ raw: { start: raw.length, end: raw.length + 1 }, words: '', rule: 'pdf/page-end' })
      raw += '\f'
    }
  }
  return { format: 'pdf', raw, edits, claims, headings: [], problems: [] }
}

const PAGE_NUMBER =
  /^\s*(?:[-–—] ?)?(?:page |第 ?)?\d{1,4}(?: ?页)?(?: ?(?:of|\/|共) ?\d{1,4}(?: ?页)?)?(?: ?[-–—])?\s*$/i

const shapeOf = (words: string): string => words.replace(/\d+/g, '0').trim()

function runningLines(pages: readonly (readonly PageLine[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const lines of pages) {
    const edges = new Set([...lines.slice(0, 2), ...lines.slice(-2)].map(({ words }) => shapeOf(words)))
    for (const shape of edges) counts.set(shape, (counts.get(shape) ?? 0) + 1)
  }
  const least = Math.max(LEAST_PAGES, pages.length / 2)
  return new Set([...counts].filter(([shape, count]) => count >= least && shape !== '').map(([shape]) => shape))
}

/** What stands between two lines: nothing behind a hyphen or between Chinese characters, a space inside a paragraph, or an empty line. */
function join(raw: string, before: { line: PageLine; end: number }, line: PageLine, start: number): Edit[] {
  const gap = { start: before.end, end: before.end + 1 }
  if (line.opens) return [{ raw: gap, words: '\n\n', rule: 'pdf/paragraph' }]
  const words = raw.slice(before.end - before.line.words.length, before.end)
  if (/\p{Ll}-$/u.test(words) && /^\p{Ll}/u.test(raw.slice(start)))
    return [{ raw: { start: before.end - 1, end: gap.end }, words: '', rule: 'pdf/hyphen' }]
  const chinese = /[\p{Script=Han}，。；：、“”]/u
  const together = chinese.test(raw[before.end - 1] ?? '') && chinese.test(raw[start] ?? '')
  return [{ raw: gap, words: together ? '' : ' ', rule: 'pdf/wrapped-line' }]
}
