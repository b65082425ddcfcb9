/** One line of a word file, its cells by column name. */
export interface TsvLine {
  /** 1-based. */
  readonly line: number
  readonly cells: Record<string, string>
}

export interface TsvMistake {
  readonly line: number
  readonly message: string
  readonly remedy: string
}

/**
 * Parses a word file: tab-separated, first line the column names, `#` starts a comment line, blank lines are skipped.
 * A cell that holds several values parts them with ` | `.
 */
export function parseTsv(content: string): { lines: TsvLine[]; mistakes: TsvMistake[] } {
  const lines: TsvLine[] = []
  const mistakes: TsvMistake[] = []
  let columns: string[] | null = null
  for (const [index, written] of content
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (written.trim() === '' || written.startsWith('#')) continue
    const cells = written.split('\t').map((cell) => cell.trim())
    if (!columns) {
      columns = cells
      continue
    }
    if (cells.length > columns.length) {
      mistakes.push({
        line: index + 1,
        message: `${cells.length} cells where the head names ${columns.length} columns`,
        remedy: 'take out the tab that is too many',
      })
      continue
    }
    lines.push({ line: index + 1, cells: Object.fromEntries(columns.map((name, i) => [name, cells[i] ?? ''])) })
  }
  return { lines, mistakes }
}

/** The values of a cell that may hold several: `a | b` → ['a', 'b']; '' → []. */
export const splitCell = (cell: string): string[] =>
  cell
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '')
