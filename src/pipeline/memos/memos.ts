import { randomUUID } from 'node:crypto'
import { makeSheet, type Sheet, type SheetNames } from '../../export/memo/sheet.ts'
import type { Comparison } from '../../model/comparison.ts'
import type { Citation, Memo, PassagesBlock, Pick } from '../../model/memo.ts'
import type { Reading } from '../../model/reading.ts'
import { getMemo, listMemos, listVersions, putMemo, type Saved } from '../../store/memos.ts'
import type { Store } from '../../store/store.ts'
import type { Names } from '../names.ts'
import { cite } from './cite.ts'

/** What memos are made from. */
export interface MemoGround {
  readonly store: Store
  readonly reading: (document: string) => Promise<Reading | null>
  readonly compare: (a: string, b: string, language: string) => Promise<Comparison | null>
  readonly names: () => Names
}

/** The memos of a collection. A memo's every passage was sliced from a text here; nobody can put other words into its citations. */
export interface Memos {
  list(): Promise<Memo[]>
  get(id: string, version?: number): Promise<Memo | null>
  versions(id: string): Promise<{ version: number; savedAt: string }[]>
  make(title: string): Promise<Memo>
  /** Saves what a person changed in the version that it names. `null`: a block cites words that are not in the collection and were not in the memo. */
  save(memo: Omit<Memo, 'savedAt'>): Promise<Saved | null>
  /** Puts a passage at the end of a memo, whoever else is writing in it; null where there is no such memo or no such words. */
  pick(id: string, picked: Pick): Promise<Memo | null>
  /** The memo as it is printed and exported. `language`: of its labels. */
  sheet(id: string, language: string): Promise<Sheet | null>
}

/** Opens the memos of a collection. */
export function openMemos(ground: MemoGround): Memos {
  const { store } = ground
  const get: Memos['get'] = (id, version) => getMemo(store, id, version)
  const now = () => new Date().toISOString()
  return {
    list: () => listMemos(store),
    get,
    versions: (id) => listVersions(store, id),
    async make(title) {
      const memo = { id: randomUUID(), version: 0, title, blocks: [], savedAt: now(), removed: false }
      const saved = await putMemo(store, memo)
      return 'memo' in saved ? saved.memo : saved.first
    },
    async save(memo) {
      const before = await getMemo(store, memo.id, memo.version)
      const known = new Map(before?.blocks.flatMap((block) => citationsOf(block).map((one) => [keyOf(one), one])))
      for (const citation of memo.blocks.flatMap(citationsOf))
        if (!known.has(keyOf(citation)) && !(await holds(ground, citation))) return null
      return putMemo(store, { ...memo, savedAt: now() })
    },
    async pick(id, picked) {
      const block = await blockOf(ground, picked)
      if (!block) return null
      for (;;) {
        const memo = await getMemo(store, id)
        if (!memo) return null
        const saved = await putMemo(store, { ...memo, blocks: [...memo.blocks, block], savedAt: now(), removed: false })
        if ('memo' in saved) return saved.memo
      }
    },
    async sheet(id, language) {
      const memo = await getMemo(store, id)
      return memo && makeSheet(memo, await comparisonsOf(ground, memo, language), namesIn(ground.names(), language))
    },
  }
}

const citationsOf = (block: Memo['blocks'][number]): readonly Citation[] =>
  block.kind === 'passages' ? block.citations : []
const keyOf = (citation: Citation) => JSON.stringify(citation)

/** Whether a citation is what the collection's text says at its place. */
async function holds({ reading }: MemoGround, citation: Citation): Promise<boolean> {
  const read = await reading(citation.document)
  const own = read && cite(read, citation.article, citation.spans)
  return own !== null && keyOf(own) === keyOf(citation)
}

async function blockOf(ground: MemoGround, picked: Pick): Promise<PassagesBlock | null> {
  const id = randomUUID()
  if (picked.from === 'text') {
    const reading = await ground.reading(picked.document)
    const citation = reading && cite(reading, picked.article, picked.spans)
    return citation && { id, kind: 'passages', issue: picked.issue, row: null, citations: [citation] }
  }
  const { a, b, point: pointId } = picked
  const comparison = await ground.compare(a, b, 'en')
  const point = comparison?.points.find((one) => one.id === pointId)
  if (!comparison || !point) return null
  const citations = await Promise.all(
    comparison.accounts.map(async ({ document, article }, index) => {
      const reading = await ground.reading(document)
      return reading && cite(reading, article, point.spans[index === 0 ? 'A' : 'B'])
    }),
  )
  if (citations.some((citation) => citation === null)) return null
  const row = { a, b, point: point.id, verdict: point.verdict }
  return { id, kind: 'passages', issue: point.issue, row, citations: citations as Citation[] }
}

/** The comparisons that a memo's rows come from, each once, in the order of its rows. */
async function comparisonsOf({ compare, reading }: MemoGround, memo: Memo, language: string) {
  const pairs = new Map(
    memo.blocks.flatMap((block) =>
      block.kind === 'passages' && block.row ? [[`${block.row.a} ${block.row.b}`, block.row] as const] : [],
    ),
  )
  const made = await Promise.all(
    [...pairs.values()].map(async ({ a, b }) => {
      const comparison = await compare(a, b, language)
      if (!comparison) return []
      const [A, B] = await Promise.all(comparison.accounts.map(({ document }) => reading(document)))
      return A && B ? [{ comparison, texts: { A: A.text, B: B.text } }] : []
    }),
  )
  return made.flat()
}

function namesIn({ issues, parties }: Names, language: string): SheetNames {
  const index = (rows: Names['issues']) =>
    new Map(rows.map(({ id, labels }) => [id, labels[language] ?? labels.en ?? id]))
  const [issue, party] = [index(issues), index(parties)]
  return {
    language: language === 'zh' ? 'zh' : 'en',
    issue: (id) => id && (issue.get(id) ?? id),
    party: (code) => code && (party.get(code) ?? code),
  }
}
