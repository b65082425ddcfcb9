import type { Sheet } from './sheet.ts'

/** Signs that Markdown reads, guarded: words are never markup. */
const guard = (words: string): string =>
  words.replace(/[\\`*_{}[\]()#+\-.!|<>~&$^=:@"']/g, (sign) => (/[.:"'()]/.test(sign) ? sign : `\\${sign}`))
const inLine = (words: string) =>
  guard(words.replace(/\s+/g, ' ').trim()).replace(/^(?<number>\d+)(?=[.)])/, '$<number>\\')
const paragraphs = (words: string) =>
  words
    .split(/\n\s*\n/)
    .map(inLine)
    .filter(Boolean)

/** A memo as Markdown with footnotes (`[^1]`) and the comparison tables behind. */
export function writeMarkdown(sheet: Sheet): string {
  const parts: string[] = [`# ${inLine(sheet.title)}`]
  for (const block of sheet.blocks)
    if (block.kind === 'heading') parts.push(`## ${inLine(block.words)}`)
    else if (block.kind === 'text') parts.push(...paragraphs(block.words))
    else {
      if (block.head) parts.push(`**${inLine(block.head)}**`)
      for (const { name, words, missing, note } of block.lines)
        parts.push(
          `> **${inLine(name)}:** ${words === null ? `*${inLine(missing ?? '')}*` : `“${inLine(words)}”`}[^${note}]`,
        )
    }
  for (const { title, columns, rows, remarks } of sheet.tables)
    parts.push(
      `## ${inLine(title)}`,
      remarks.map(inLine).join(' '),
      [columns, columns.map(() => '---'), ...rows.map((row) => row.map(inLine))]
        .map((cells, index) => `| ${(index === 0 ? cells.map(inLine) : cells).join(' | ')} |`)
        .join('\n'),
    )
  for (const { number, said, address, words, warnings } of sheet.notes)
    parts.push(
      `[^${number}]: ${[inLine(said), writeAddress(address), words === null ? '' : `“${inLine(words)}”`, ...warnings.map((one) => `**${inLine(one)}**`)].filter(Boolean).join(' ')}`,
    )
  return `${parts.join('\n\n')}\n`
}

/** An address of the web as a link; a path in its letters. */
const writeAddress = (address: string) => (/^https?:\/\/[^\s<>]+$/.test(address) ? `<${address}>` : inLine(address))
