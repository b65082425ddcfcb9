import {
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Sheet } from './sheet.ts'

/** Signs that XML has no place for. */
const NOT_XML =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g
const clean = (words: string) => words.replace(NOT_XML, '\uFFFD')
const run = (words: string, look: { bold?: boolean; italics?: boolean } = {}) =>
  new TextRun({ text: clean(words), ...look })
/** Type for both scripts: Word chooses by the character. */
const FONT = { ascii: 'Georgia', hAnsi: 'Georgia', eastAsia: 'SimSun', cs: 'Georgia' }

/** A memo as a Word document (OOXML) with real footnotes; the tables stand behind it on pages in landscape. */
export async function writeDocx(sheet: Sheet): Promise<Uint8Array> {
  const document = new Document({
    title: clean(sheet.title),
    creator: 'Readout',
    styles: { default: { document: { run: { font: FONT, size: 22 }, paragraph: { spacing: { after: 140 } } } } },
    footnotes: Object.fromEntries(sheet.notes.map((note) => [note.number, { children: [writeNote(note)] }])),
    sections: [
      { children: [heading(sheet.title, HeadingLevel.TITLE), ...sheet.blocks.flatMap(writeBlock)] },
      ...sheet.tables.map((table) => ({
        properties: { page: { size: { orientation: PageOrientation.LANDSCAPE } } },
        children: [
          heading(table.title, HeadingLevel.HEADING_1),
          new Paragraph({ children: [run(table.remarks.join(' '))] }),
          writeTable(table),
        ],
      })),
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

const heading = (words: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]) =>
  new Paragraph({ heading: level, children: [run(words)] })

function writeBlock(block: Sheet['blocks'][number]): Paragraph[] {
  if (block.kind === 'heading') return [heading(block.words, HeadingLevel.HEADING_1)]
  if (block.kind === 'text')
    return block.words
      .split(/\n+/)
      .filter((words) => words.trim() !== '')
      .map((words) => new Paragraph({ children: [run(words)] }))
  const lines = block.lines.map(
    ({ name, words, missing, note }) =>
      new Paragraph({
        indent: { left: 400 },
        children: [
          run(`${name}: `, { bold: true }),
          words === null ? run(missing ?? '', { italics: true }) : run(`“${words}”`),
          new FootnoteReferenceRun(note),
        ],
      }),
  )
  return [
    ...(block.head ? [new Paragraph({ keepNext: true, children: [run(block.head, { bold: true })] })] : []),
    ...lines,
  ]
}

const writeNote = ({ said, address, words, warnings }: Sheet['notes'][number]) =>
  new Paragraph({
    children: [
      run(` ${said}. `),
      /^https?:\/\//.test(address)
        ? new ExternalHyperlink({ link: clean(address), children: [run(address)] })
        : run(address),
      run(words === null ? '.' : `. “${words}”`),
      ...warnings.map((warning) => run(` ${warning}`, { bold: true })),
    ],
  })

const writeTable = ({ columns, rows }: Sheet['tables'][number]) =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: [1600, 1600, 4600, 4600, 1600],
    rows: [
      new TableRow({ tableHeader: true, children: columns.map((column) => cell(column, true)) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map((words) => cell(words, false)) })),
    ],
  })

const cell = (words: string, bold: boolean) =>
  new TableCell({
    margins: { top: 50, bottom: 50, left: 80, right: 80 },
    children: [new Paragraph({ spacing: { after: 0 }, children: [run(words, { bold })] })],
  })
