/** A cell that a spreadsheet would take for a formula is shown as text. */
const FORMULA = /^[=+\-@\t\r]/

const cell = (value: string | number | boolean | null | undefined): string => {
  if (value === null || value === undefined) return ''
  if (typeof value !== 'string') return String(value)
  const safe = FORMULA.test(value) ? `'${value}` : value
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A table as CSV (RFC 4180, lines end in CRLF): the first line names the columns of the first row. Empty for no rows. */
export function printCsv(rows: readonly Readonly<Record<string, string | number | boolean | null>>[]): string {
  const [first] = rows
  if (!first) return ''
  const names = Object.keys(first)
  return [names.map(cell).join(','), ...rows.map((row) => names.map((name) => cell(row[name])).join(','))]
    .map((line) => `${line}\r\n`)
    .join('')
}
