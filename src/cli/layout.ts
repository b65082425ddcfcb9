import { styleText } from 'node:util'
import stringWidth from 'string-width'

/** Columns of the terminal, between 60 and 140; what COLUMNS says, or 100, where there is none. */
export const terminalWidth = (): number =>
  Math.min(140, Math.max(60, process.stdout.columns ?? (Number(process.env.COLUMNS) || 100)))

type Style = Parameters<typeof styleText>[0]

/** Styled for a terminal that shows styles; plain elsewhere, and where NO_COLOR asks for it. */
export const style = (format: Style, words: string): string => styleText(format, words, { stream: process.stdout })

/** The columns that a text takes: Chinese characters take two. */
export const widthOf = (text: string): number => stringWidth(text)

/** Breaks a text into lines of at most `width` columns: between words, and between any two Chinese characters. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of text
    .replace(/\s+/g, ' ')
    .match(
      /[\p{Script=Han}\u3000-\u303f\uff00-\uffef][，。；：、！？”’）》」』]*|[^\s\p{Script=Han}\u3000-\u303f\uff00-\uffef]+ ?| /gu,
    ) ?? []) {
    if (line !== '' && widthOf(line + piece.trimEnd()) > width) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += line === '' ? piece.trimStart() : piece
  }
  if (line.trim() !== '') lines.push(line.trimEnd())
  return lines
}

/** A text filled with spaces to `width` columns. */
export const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)))

/** Columns beside each other, each wrapped to its width, two spaces apart. */
export function beside(cells: readonly { readonly text: string; readonly width: number }[]): string[] {
  const wrapped = cells.map(({ text, width }) => wrap(text, width))
  const height = Math.max(...wrapped.map((lines) => lines.length))
  return Array.from({ length: height }, (_, row) =>
    cells
      .map(({ width }, i) => pad(wrapped[i]![row] ?? '', width))
      .join('  ')
      .trimEnd(),
  )
}
