import { type BinaryFormat, brokenFile, startsWith } from '../binary-format.ts'

/** Groups whose words are no text of the document. */
const SILENT =
  /^(?:\*|fonttbl|colortbl|stylesheet|info|pict|object|header|headerl|headerr|footer|footerl|footerr|generator|themedata|datastore|latentstyles|listtable|listoverridetable|rsidtbl|xmlnstbl)$/
const WORDS: Readonly<Record<string, string>> = {
  par: '\n\n',
  sect: '\n\n',
  page: '\n\n',
  row: '\n',
  line: '\n',
  cell: ' ',
  tab: ' ',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
}
const CODE_PAGES: Readonly<Record<string, string>> = {
  '936': 'gb18030',
  '950': 'big5',
  '932': 'shift_jis',
  '949': 'euc-kr',
  '65001': 'utf-8',
}
/** Deeper groups are not looked into: no document has them. */
const DEEPEST = 200

/**
 * Rich Text: control words, groups, \'hh in the file's code page, \uN with what stands in for it skipped (specification 1.9.1).
 * The raw text is the document's text; pictures, tables of fonts and styles, heads and feet are no text.
 */
export const rtf: BinaryFormat = {
  name: 'rtf',
  extensions: ['.rtf'],
  matches: (bytes) => startsWith(bytes, [0x7b, 0x5c, 0x72, 0x74, 0x66]),
  async unformat(bytes) {
    const source = Buffer.from(bytes).toString('latin1')
    const page = /\\ansicpg(?<page>\d+)/.exec(source)?.groups?.page ?? '1252'
    const raw = readGroups(source, new TextDecoder(CODE_PAGES[page] ?? `windows-${page}`))
    if (raw === null) return brokenFile('this RTF file', `its groups are more than ${DEEPEST} deep`)
    const words = raw.replace(/\n{3,}/g, '\n\n').trim()
    return { format: 'rtf', raw: words, edits: [], claims: {}, headings: [], problems: [] }
  },
}

const TOKEN =
  /\\(?<word>[a-zA-Z]{1,32})(?<number>-?\d{1,10})? ?|\\'(?<hex>[0-9a-fA-F]{2})|\\(?<symbol>[^a-zA-Z'])|(?<brace>[{}])|(?<plain>[^\\{}\r\n]+)|[\r\n]+|\\/g

interface Group {
  silent: boolean
  /** How many characters stand in for a \u character. */
  stand: number
}

function readGroups(source: string, decoder: InstanceType<typeof TextDecoder>): string | null {
  const groups: Group[] = [{ silent: false, stand: 1 }]
  let out = ''
  let bytes: number[] = []
  let skip = 0
  const flush = () => {
    if (bytes.length > 0) out += decoder.decode(Uint8Array.from(bytes))
    bytes = []
  }
  for (const { groups: found } of source.matchAll(TOKEN)) {
    const { word, number, hex, symbol, brace, plain } = found!
    const group = groups.at(-1)!
    if (hex === undefined) flush()
    if (brace === '{') {
      if (groups.length >= DEEPEST) return null
      groups.push({ ...group })
    } else if (brace === '}') {
      if (groups.length > 1) groups.pop()
    } else if (symbol === '*' || (word && SILENT.test(word))) group.silent = true
    else if (group.silent) continue
    else if (word === 'uc') group.stand = Number(number ?? 1)
    else if (word === 'u') {
      out += String.fromCharCode((Number(number) + 65536) % 65536)
      skip = group.stand
    } else if (skip > 0 && (hex !== undefined || plain !== undefined)) {
      out += plain?.slice(skip) ?? ''
      skip = Math.max(0, skip - (plain?.length ?? 1))
    } else if (hex !== undefined) bytes.push(Number.parseInt(hex, 16))
    else if (word) out += WORDS[word] ?? ''
    else if (symbol) out += symbol === '~' ? ' ' : symbol === '_' ? '-' : /[\\{}]/.test(symbol) ? symbol : ''
    else out += plain ?? ''
  }
  flush()
  return out
}
