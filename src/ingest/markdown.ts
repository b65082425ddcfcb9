import { parseDocument } from 'yaml'
import type { Edit } from '../text/edit-map.ts'
import { nameClaims } from './claims.ts'
import type { Format, Unformatted } from './format.ts'

const rule = (name: string): string => `markdown/${name}`

/** Markup and the words that it stands for: what is captured stays, the rest of the match is taken out. */
const INLINE: readonly { name: string; pattern: RegExp }[] = [
  { name: 'image', pattern: /!\[(?<words>[^\]\n]*)\]\([^)\s]*(?:\s+"[^"\n]*")?\)/g },
  { name: 'link', pattern: /(?<!!)\[(?<words>[^\]]{1,500})\]\((?:[^()\s]|\([^()\s]*\))*(?:\s+"[^"\n]*")?\)/g },
  { name: 'strong', pattern: /(?<mark>\*\*|__)(?=\S)(?<words>[^*_\n]{1,500}?)(?<=\S)\k<mark>/g },
  {
    name: 'emphasis',
    pattern: /(?<![\w*\\])(?<mark>[*_])(?=[^\s*_])(?<words>[^*_\n]{1,300}?)(?<=[^\s])\k<mark>(?![\w*])/g,
  },
  {
    name: 'tag',
    pattern: /<\/?(?:p|br|strong|b|em|i|u|span|div|a|h[1-6]|ul|ol|li|blockquote|sup|sub)(?:\s[^<>]*)?\/?>/gi,
  },
]
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  middot: '·',
}

/** Markdown with YAML front matter. Markup comes out by edits; wrapped lines are joined; headings are kept for cutting. */
export const markdown: Format = {
  name: 'markdown',
  extensions: ['.md', '.markdown'],
  unformat(decoded) {
    const front = readFrontMatter(decoded)
    const body = decoded.slice(front.end)
    const headings: { level: number; span: { start: number; end: number } }[] = []
    const edits: Edit[] =
      front.end > 0 ? [{ raw: { start: 0, end: front.end }, words: '', rule: rule('front-matter') }] : []
    for (const match of body.matchAll(/^(?<marks>#{1,6}) +(?<words>.*?)(?: +#+)?[ \t]*$/gm)) {
      const start = front.end + match.index
      const words = start + match[0].indexOf(match.groups!.words!, match.groups!.marks!.length)
      edits.push({ raw: { start, end: words }, words: '', rule: rule('heading') })
      headings.push({
        level: match.groups!.marks!.length,
        span: { start: words, end: words + match.groups!.words!.length },
      })
    }
    edits.push(...inlineEdits(decoded, front.end), ...joinWrappedLines(decoded, front.end))
    return {
      format: 'markdown',
      raw: decoded,
      edits: withoutOverlap(edits),
      claims: front.claims,
      headings,
      problems: front.problems,
    }
  },
}

type FrontMatter = Pick<Unformatted, 'claims' | 'problems'> & { end: number }

/** The YAML between two lines of `---` at the head. Broken YAML is a problem with its line, and what can be read is kept. */
function readFrontMatter(text: string): FrontMatter {
  const match = /^---[ \t]*\r?\n(?<yaml>[\s\S]*?)(?:\r?\n)?---[ \t]*(?:\r?\n|$)/.exec(text)
  if (!match) {
    const open = /^---[ \t]*\r?\n(?=[\w-]+:)/.test(text)
    return {
      claims: {},
      end: 0,
      problems: open ? [brokenFrontMatter(1, 'it does not end with a line of ---')] : [],
    }
  }
  const { values, problem } = parseFields(match.groups!.yaml!)
  const fields = typeof values === 'object' && values !== null && !Array.isArray(values) ? values : {}
  return {
    claims: nameClaims(fields as Record<string, unknown>),
    end: match[0].length,
    problems: problem ? [problem] : [],
  }
}

/** YAML as values; where it is broken, the lines that stand plainly, and the problem with its line. */
function parseFields(yaml: string): { values: unknown; problem?: Unformatted['problems'][number] } {
  const document = parseDocument(yaml, { prettyErrors: false, logLevel: 'silent' })
  const [error] = document.errors
  if (error) {
    const line = yaml.slice(0, error.pos[0]).split('\n').length + 1
    return { values: readFields(yaml), problem: brokenFrontMatter(line, error.message.split('\n')[0]!) }
  }
  try {
    return { values: document.toJS({ maxAliasCount: 10 }) }
  } catch (unresolved) {
    return { values: readFields(yaml), problem: brokenFrontMatter(2, (unresolved as Error).message) }
  }
}

const brokenFrontMatter = (line: number, why: string) => ({
  rule: 'ingest/front-matter',
  severity: 'warning' as const,
  message: `the front matter is not valid YAML: ${why}`,
  remedy: 'correct the line; the text is read, the fields that stand plainly are kept',
  line,
})

/** `name: value` lines, one by one. */
const readFields = (yaml: string): Record<string, string> =>
  Object.fromEntries(
    [...yaml.matchAll(/^(?<name>[\w-]+):[ \t]*(?<value>.+?)[ \t]*$/gm)].map((m) => [
      m.groups!.name,
      m.groups!.value!.replace(/^(["'])(.*)\1$/, '$2'),
    ]),
  )

function inlineEdits(text: string, from: number): Edit[] {
  const edits: Edit[] = []
  for (const { name, pattern } of INLINE)
    for (const match of text.slice(from).matchAll(pattern)) {
      const start = from + match.index
      const words = match.groups?.words
      const inner =
        words === undefined
          ? match[0].length
          : match[0].indexOf(words, name === 'link' || name === 'image' ? 0 : (match.groups?.mark ?? '').length)
      edits.push({ raw: { start, end: start + inner }, words: '', rule: rule(name) })
      if (words !== undefined && inner + words.length < match[0].length)
        edits.push({
          raw: { start: start + inner + words.length, end: start + match[0].length },
          words: '',
          rule: rule(name),
        })
    }
  for (const match of text.slice(from).matchAll(/&(?:(?<name>\w+)|#(?<code>\d+));/g)) {
    const words = match.groups!.code
      ? String.fromCodePoint(Math.min(Number(match.groups!.code), 0x10ffff))
      : ENTITIES[match.groups!.name!]
    if (words !== undefined)
      edits.push({
        raw: { start: from + match.index, end: from + match.index + match[0].length },
        words,
        rule: rule('entity'),
      })
  }
  for (const match of text.slice(from).matchAll(/\\(?=[\\`*_{}[\]()#+.!|<>~-])/g))
    edits.push({ raw: { start: from + match.index, end: from + match.index + 1 }, words: '', rule: rule('escape') })
  return edits
}

/** A single line end inside a paragraph is a space, between Chinese characters nothing. */
function joinWrappedLines(text: string, from: number): Edit[] {
  const edits: Edit[] = []
  for (const match of text.slice(from).matchAll(/(?<=[^\n\r])[ \t]*\r?\n[ \t]*(?=[^\s#>|*+-]|[-+*](?! ))/g)) {
    const start = from + match.index
    const end = start + match[0].length
    const lineStart = text.lastIndexOf('\n', start - 1) + 1
    if (
      /^#{1,6} /.test(text.slice(lineStart, start)) ||
      /^\d{1,2}[.)] /.test(text.slice(end, end + 5)) ||
      / {2}$|\\$/.test(text.slice(start - 2, start) + match[0].replace(/\r?\n.*$/s, ''))
    )
      continue
    const chinese = /[\p{Script=Han}，。；：、]/u
    edits.push({
      raw: { start, end },
      words: chinese.test(text[start - 1]!) && chinese.test(text[end]!) ? '' : ' ',
      rule: rule('wrapped-line'),
    })
  }
  return edits
}

/** Of two edits that overlap the one that begins first stands; markup inside a link's address goes with the link. */
function withoutOverlap(edits: readonly Edit[]): Edit[] {
  const kept: Edit[] = []
  for (const edit of [...edits].sort((a, b) => a.raw.start - b.raw.start || b.raw.end - a.raw.end))
    if (edit.raw.start >= (kept.at(-1)?.raw.end ?? 0)) kept.push(edit)
  return kept
}
