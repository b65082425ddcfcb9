import type { ComparedAccount, Comparison, Side } from '../../model/comparison.ts'
import type { Pick as MemoPick } from '../../model/memo.ts'
import type { Reading } from '../../model/reading.ts'
import type { Words } from '../words/words.ts'
import { fill } from '../words/words.ts'
import { type Row, SIDES } from './rows.ts'

/** What a table is exported with: its accounts, the names of the sides, the words of the interface, issues' names. */
export interface TableWords {
  readonly comparison: Comparison
  readonly names: Readonly<Record<Side, string>>
  readonly words: Words
  readonly issue: (id: string | null) => string | null
  /** Where each text shows signs of damage (machine translation, recognised print, lost marks). */
  readonly damage: Readonly<Record<Side, readonly { readonly start: number; readonly end: number }[]>>
}

/** The verdict of a row in words. */
export function sayVerdict({ point }: Row, { names, words }: Pick<TableWords, 'names' | 'words'>): string {
  if (point.verdict === 'both') return words.both
  const holder = point.in[0]!
  return point.verdict === 'only'
    ? fill(words.only, { side: names[holder] })
    : fill(words.notAvailable, { side: names[holder === 'A' ? 'B' : 'A'] })
}

/** Where an account comes from: publisher or party, title, date, path. */
export function cite(account: ComparedAccount, name: string): string {
  return [account.publisher ?? name, account.title, account.published, account.path].filter(Boolean).join(', ')
}

/** A row with the exact words of each account and where they stand (UTF-16 offsets in the cleaned text). */
export function writeRow(row: Row, table: TableWords): string {
  const lines = SIDES.map((side, index) => {
    const account = table.comparison.accounts[index]!
    const quotes = row.quotes[side].map((words) => `“${words}”`).join(' … ')
    const places = row.point.spans[side].map(({ start, end }) => `${start}–${end}`).join(', ')
    return quotes
      ? `${table.names[side]}: ${quotes} (${cite(account, table.names[side])}, [${places}])${isDamaged(row, side, table) ? ` – ${table.words.damagedHere}` : ''}`
      : `${table.names[side]}: ${missing(row, table)} (${cite(account, table.names[side])})`
  })
  return [[table.issue(row.point.issue), sayVerdict(row, table)].filter(Boolean).join(' · '), ...lines].join('\n')
}

/** A row as it is picked into a memo. */
export function pickOf({ point }: Row, { comparison }: Pick<TableWords, 'comparison'>): MemoPick {
  const [a, b] = comparison.accounts.map(({ document, article }) => `${document}.${article}`) as [string, string]
  return { from: 'row', a, b, point: point.id }
}

/** The places of a text that show signs of damage. */
export const damageIn = ({ problems }: Pick<Reading, 'problems'>): { start: number; end: number }[] =>
  problems.flatMap(({ rule, span }) => (rule.startsWith('damage/') && span ? [span] : []))

/** Whether the words of a row stand where a text shows signs of damage: whoever quotes them is told. */
export const isDamaged = (row: Row, side: Side, { damage }: TableWords): boolean =>
  row.point.spans[side].some((span) => damage[side].some((sign) => sign.start < span.end && span.start < sign.end))

/** The table as Markdown. */
export function writeMarkdown(rows: readonly Row[], table: TableWords): string {
  const { words, names, comparison } = table
  const guard = (cell: string) => cell.replace(/[|\\<]/g, (sign) => `\\${sign}`).replace(/\n/g, ' ')
  const line = (cells: readonly string[]) => `| ${cells.map(guard).join(' | ')} |`
  return [
    ...comparison.accounts.map((account, index) => `- ${guard(cite(account, names[SIDES[index]!]))}`),
    '',
    line([words.issue, words.show, names.A, names.B, words.differs]),
    '|---|---|---|---|---|',
    ...rows.map((row) => line(cellsOf(row, table))),
    '',
  ].join('\n')
}

/** The table as CSV (RFC 4180) with a byte order mark, as spreadsheets want it; no cell begins a formula. */
export function writeCsv(rows: readonly Row[], table: TableWords): string {
  const { words, names } = table
  const cell = (value: string) => `"${value.replace(/^(?=[=+\-@\t])/, "'").replaceAll('"', '""')}"`
  const lines = [[words.issue, words.show, names.A, names.B, words.differs], ...rows.map((row) => cellsOf(row, table))]
  return `\uFEFF${lines.map((cells) => cells.map(cell).join(',')).join('\r\n')}\r\n`
}

const missing = ({ point }: Row, { words }: TableWords): string =>
  point.verdict === 'not available' ? words.cannotTell : words.notInAccount

function cellsOf(row: Row, table: TableWords): string[] {
  const quotes = (side: Side) => row.quotes[side].join(' … ') || missing(row, table)
  return [
    table.issue(row.point.issue) ?? '',
    sayVerdict(row, table),
    quotes('A'),
    quotes('B'),
    row.point.differs.map(({ what }) => table.words.differ[what]).join(', '),
  ]
}
