import { z } from 'zod'
import type { ComparedAccount, Comparison, Side } from '../../model/comparison.ts'
import type { Citation, Memo, PassagesBlock } from '../../model/memo.ts'
import type { Span } from '../../text/span.ts'
import { fillLabel, memoLabels } from './labels.ts'

const lineSchema = z.object({
  /** Whose words. */
  name: z.string(),
  language: z.string(),
  /** The exact words, spaces run together; null where the account has none. */
  words: z.string().nullable(),
  /** Said in place of words. */
  missing: z.string().nullable(),
  note: z.int(),
})
const tableSchema = z.object({
  title: z.string(),
  columns: z.array(z.string()),
  languages: z.tuple([z.string(), z.string()]),
  rows: z.array(z.array(z.string())),
  remarks: z.array(z.string()),
})
/** A memo as it is printed: numbered footnotes, tables of the comparisons that its rows come from. */
export const sheetSchema = z.object({
  language: z.enum(['en', 'zh']),
  title: z.string(),
  blocks: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('heading'), words: z.string() }),
      z.object({ kind: z.literal('text'), words: z.string() }),
      z.object({ kind: z.literal('passages'), head: z.string().nullable(), lines: z.array(lineSchema) }),
    ]),
  ),
  /** Each names publisher, title, date, address, when it was retrieved, and the exact words. */
  notes: z.array(
    z.object({
      number: z.int(),
      said: z.string(),
      address: z.string(),
      words: z.string().nullable(),
      language: z.string(),
      warnings: z.array(z.string()),
    }),
  ),
  notesTitle: z.string(),
  tables: z.array(tableSchema),
})
export type Sheet = z.infer<typeof sheetSchema>

/** A language for the labels, and what issues and parties are called in it. */
export interface SheetNames {
  readonly language: 'en' | 'zh'
  readonly issue: (id: string | null) => string | null
  readonly party: (code: string | null) => string | null
}

/** A comparison with the texts that its spans count in. */
export interface ComparedTexts {
  readonly comparison: Comparison
  readonly texts: Readonly<Record<Side, string>>
}

/** Makes a memo's sheet: the one form from which every export and the print are made. */
export function makeSheet(memo: Memo, compared: readonly ComparedTexts[], names: SheetNames): Sheet {
  const notes: Sheet['notes'] = []
  const blocks = memo.blocks.map((block): Sheet['blocks'][number] => {
    if (block.kind !== 'passages') return { kind: block.kind, words: block.words }
    const lines = block.citations.map((citation) => {
      const note = noteOf(citation, notes.length + 1, names)
      notes.push(note)
      return lineOf(citation, block, note.number, names)
    })
    return { kind: 'passages', head: headOf(block, names), lines }
  })
  const { language } = names
  const tables = compared.map((one) => tableOf(one, names))
  return { language, title: memo.title, blocks, notes, notesTitle: memoLabels[language].notes, tables }
}

const runTogether = (words: string) => words.replace(/\s+/g, ' ').trim()

function lineOf(citation: Citation, { row }: PassagesBlock, note: number, names: SheetNames) {
  const labels = memoLabels[names.language]
  return {
    name: nameOf(citation, names),
    language: citation.language,
    words: citation.words === null ? null : runTogether(citation.words),
    missing: citation.words !== null ? null : row?.verdict === 'not available' ? labels.cannotTell : labels.missing,
    note,
  }
}

const nameOf = ({ party, publisher, title, path }: Citation | ComparedAccount, names: SheetNames): string =>
  names.party(party) ?? publisher ?? title ?? path.split('/').pop()!

function headOf({ issue, row, citations }: PassagesBlock, names: SheetNames): string | null {
  const labels = memoLabels[names.language]
  if (!row) return names.issue(issue)
  const holder = citations.find(({ words }) => words !== null) ?? citations[0]!
  const lacking = citations.find(({ words }) => words === null) ?? citations[0]!
  const side = nameOf(row.verdict === 'not available' ? lacking : holder, names)
  return [names.issue(issue) ?? labels.noIssue, fillLabel(labels[row.verdict], { side })].join(' · ')
}

function noteOf(citation: Citation, number: number, names: SheetNames): Sheet['notes'][number] {
  const labels = memoLabels[names.language]
  const { publisher, party, title, published, url, path, retrieved, words, warnings, language } = citation
  const title_ = title && (names.language === 'zh' ? `《${title}》` : `“${title}”`)
  const account = names.party(party)
  return {
    number,
    said: [
      publisher,
      account && fillLabel(labels.accountOf, { party: account }),
      title_,
      published ?? labels.notDated,
      retrieved ? fillLabel(labels.retrieved, { day: retrieved.slice(0, 10) }) : labels.file,
    ]
      .filter(Boolean)
      .join(names.language === 'zh' ? '，' : ', '),
    address: url ?? path,
    words: words === null ? null : runTogether(words),
    language,
    warnings: warnings.map((warning) => labels[warning]),
  }
}

function tableOf({ comparison, texts }: ComparedTexts, names: SheetNames): Sheet['tables'][number] {
  const labels = memoLabels[names.language]
  const [a, b] = comparison.accounts
  const side = { A: nameOf(a, names), B: nameOf(b, names) }
  if (side.A === side.B) for (const one of ['A', 'B'] as const) side[one] = `${side[one]} (${one})`
  const quote = (of: Side, spans: readonly Span[], verdict: string) =>
    spans.map(({ start, end }) => runTogether(texts[of].slice(start, end))).join(' … ') ||
    (verdict === 'not available' ? labels.cannotTell : labels.missing)
  const rows = comparison.points.map(({ issue, verdict, spans, differs, in: holders }) => {
    const other = holders[0] === 'A' ? 'B' : 'A'
    return [
      names.issue(issue) ?? '',
      fillLabel(labels[verdict], { side: side[verdict === 'not available' ? other : holders[0]!] }),
      quote('A', spans.A, verdict),
      quote('B', spans.B, verdict),
      [...new Set(differs.map(({ what }) => labels.differ[what]))].join(names.language === 'zh' ? '、' : ', '),
    ]
  })
  const unread = (['A', 'B'] as const).map((of) => [side[of], comparison.coverage[of].unread.length] as const)
  return {
    title: fillLabel(labels.appendix, side),
    columns: [labels.issue, labels.verdict, side.A, side.B, labels.differs],
    languages: [a.language, b.language],
    rows,
    remarks: [labels.proposal, ...unread.map(([name, n]) => fillLabel(labels.unread, { n, side: name }))],
  }
}
