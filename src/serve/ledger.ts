import type { Strength } from '../model/commitment.ts'
import type { Judgement } from '../model/judgement.ts'
import type { Thread } from '../model/thread.ts'
import type { CollectionRecord } from '../pipeline/record/record.ts'
import type { Span } from '../text/span.ts'
import { isAhead } from './dues.ts'
import { countFacet } from './facets.ts'
import type { Kept } from './kept.ts'

export const GROUPS = ['issue', 'party', 'status', 'strength', 'deadline'] as const
export const SORTS = ['newest', 'oldest', 'due', 'firmest'] as const
/** From firm to loose. */
const STRENGTHS: readonly Strength[] = ['done', 'agreed', 'will', 'agreed-in-principle', 'discussed', 'encouraged']

/** What is asked of the ledger; what is left out does not narrow. */
export interface LedgerAsked {
  readonly party: readonly string[]
  readonly issue?: string | undefined
  readonly status?: string | undefined
  readonly strength?: string | undefined
  readonly deadline?: 'said' | 'none' | undefined
  readonly find?: string | undefined
  readonly group: (typeof GROUPS)[number]
  readonly sort: (typeof SORTS)[number]
  /** Whether what a person rejected is listed, too. */
  readonly rejected: 'hidden' | 'shown'
  readonly limit: number
  readonly offset: number
}

type Line = Awaited<ReturnType<typeof makeLines>>[number]

/** All threads of the record. */
export const allThreads = (record: CollectionRecord, kept: Kept): Promise<Thread[]> =>
  kept('threads', () => record.follow())

/** Every commitment as a line of the ledger, with the thread that follows it. */
async function makeLines(record: CollectionRecord, kept: Kept) {
  const followed = new Map<string, Thread>()
  for (const thread of (await allThreads(record, kept)).toReversed())
    for (const { document, span } of thread.events) followed.set(`${document} ${span.start} ${span.end}`, thread)
  return (await record.undertakings()).map(({ by, ...one }) => {
    const thread = followed.get(`${by.document} ${one.span.start} ${one.span.end}`)
    return {
      ...one,
      due: one.due !== null && isAhead(one.due, by.published) ? one.due : null,
      document: by.document,
      path: by.path,
      title: by.title,
      language: by.language,
      party: by.party,
      publisher: by.publisher,
      published: by.published,
      thread: thread?.id ?? null,
      status: thread?.reported.status ?? null,
      latest: thread?.last ?? null,
      judgement: null as Judgement | null,
      readAs: null as { readonly span: Span; readonly words: string } | null,
    }
  })
}

/** The lines with what people hold of them; where one corrected the words, the corrected ones stand in the line. */
async function judgeLines(record: CollectionRecord, kept: Kept): Promise<readonly Line[]> {
  const lines = await kept('ledger', () => makeLines(record, kept))
  const judgements = (await record.judgements()).filter(({ layer }) => layer === 'commitments')
  if (judgements.length === 0) return lines
  const judged = Map.groupBy(judgements, ({ document }) => document)
  return lines.map((line) => {
    const { span, words } = line
    const judgement = judged
      .get(line.document)
      ?.find((one) => one.span.start === span.start && one.span.end === span.end)
    if (!judgement) return line
    const corrected = judgement.action === 'correct' ? judgement.corrected : null
    return { ...line, ...corrected, judgement, readAs: corrected && { span, words } }
  })
}

/** What a line stands under; null where it has no such value. */
const groupOf = ({ issue, actors, status, strength, due }: Line, group: LedgerAsked['group']): string | null =>
  ({
    issue,
    party: [...actors].sort().join(' ') || null,
    status,
    strength,
    deadline: due?.slice(0, 4) ?? null,
  })[group]

/** A page of the ledger with its groups, counted over all lines that fit. */
export async function findLines(record: CollectionRecord, kept: Kept, asked: LedgerAsked) {
  const { party, issue, status, strength, deadline, find, group, sort, rejected, limit, offset } = asked
  const wanted = find?.trim().toLowerCase() ?? ''
  const fitting = (await judgeLines(record, kept)).filter(
    (line) =>
      party.every((code) => line.actors.includes(code)) &&
      (issue === undefined || line.issue === issue) &&
      (status === undefined || line.status === status) &&
      (strength === undefined || line.strength === strength) &&
      (deadline === undefined || (line.deadline !== null) === (deadline === 'said')) &&
      (wanted === '' || `${line.words}\n${line.title ?? ''}\n${line.path}`.toLowerCase().includes(wanted)),
  )
  const isRejected = ({ judgement }: Line) => judgement?.action === 'reject'
  const found = rejected === 'shown' ? fitting : fitting.filter((line) => !isRejected(line))
  const grouped = [...Map.groupBy(found, (line) => groupOf(line, group))]
    .map(([id, lines]) => ({ id, lines, count: lines.length }))
    .sort((a, b) => Number(a.id === null) - Number(b.id === null) || orderGroups(a, b, group))
  return {
    total: found.length,
    reviewed: found.filter(({ judgement }) => judgement !== null).length,
    rejected: fitting.filter(isRejected).length,
    documents: new Set(found.map(({ document }) => document)).size,
    groups: grouped.map(({ id, count }) => ({ id, count })),
    facets: {
      party: countFacet(found, ({ actors }) => actors),
      issue: countFacet(found, (line) => (line.issue === null ? [] : [line.issue])),
      status: countFacet(found, (line) => (line.status === null ? [] : [line.status])),
      strength: countFacet(found, (line) => [line.strength]),
    },
    lines: takePage(grouped, ORDERS[sort], offset, limit),
  }
}

/** A page of the lines of ordered groups; only the groups that it touches are sorted. */
function takePage(
  groups: readonly { readonly id: string | null; readonly lines: readonly Line[] }[],
  order: (a: Line, b: Line) => number,
  offset: number,
  limit: number,
) {
  const page: (Line & { readonly group: string | null })[] = []
  let before = 0
  for (const { id, lines } of groups) {
    const from = Math.max(0, offset - before)
    const to = Math.min(lines.length, offset + limit - before)
    if (from < to)
      page.push(
        ...lines
          .toSorted(order)
          .slice(from, to)
          .map((line) => ({ ...line, group: id })),
      )
    before += lines.length
  }
  return page
}

interface Group {
  readonly id: string | null
  readonly count: number
}

/** Strengths from firm to loose, deadlines in the order of time, the rest by size. */
function orderGroups(a: Group, b: Group, group: LedgerAsked['group']): number {
  if (group === 'strength') return STRENGTHS.indexOf(a.id as Strength) - STRENGTHS.indexOf(b.id as Strength)
  if (group === 'deadline') return compare(a.id ?? '', b.id ?? '')
  return b.count - a.count || compare(a.id ?? '', b.id ?? '')
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const ORDERS: Readonly<Record<LedgerAsked['sort'], (a: Line, b: Line) => number>> = {
  newest: (a, b) => compare(b.published ?? '', a.published ?? ''),
  oldest: (a, b) => compare(a.published ?? '9999', b.published ?? '9999'),
  due: (a, b) => compare(a.due ?? '9999', b.due ?? '9999'),
  firmest: (a, b) => STRENGTHS.indexOf(a.strength) - STRENGTHS.indexOf(b.strength),
}
