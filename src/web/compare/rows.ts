import type { ComparedAccount, Comparison, Point, Side } from '../../model/comparison.ts'
import type { Reading } from '../../model/reading.ts'
import type { Span } from '../../text/span.ts'

export type RowShow = 'both' | 'A' | 'B' | 'differs'
export type RowOrder = 'B' | 'issue'
/** What the address of the compare page says: accounts, chosen row, filter, order. */
export interface CompareSearch {
  a?: string | undefined
  b?: string | undefined
  row?: string | undefined
  show?: RowShow | undefined
  order?: RowOrder | undefined
  find?: string | undefined
}

export const SIDES = ['A', 'B'] as const satisfies readonly Side[]

/** One row of the table: a point with the words of each account. */
export interface Row {
  readonly point: Point
  /** Who and what, without the words. */
  readonly head: string
  readonly quotes: Readonly<Record<Side, readonly string[]>>
}

/** The rows of a comparison, in the order of A's text, then what only B has. */
export function makeRows(comparison: Comparison, readings: Readonly<Record<Side, Reading>>): Row[] {
  return comparison.points.map((point) => ({
    point,
    head: point.gist
      .split(/[:：]?\s*“/u)[0]!
      .split(' · ')
      .slice(0, 2)
      .join(' · '),
    quotes: { A: quote(readings.A, point.spans.A), B: quote(readings.B, point.spans.B) },
  }))
}

const quote = ({ text }: Reading, spans: readonly Span[]) =>
  spans.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ').trim())

/** The rows that the filter lets through, in the order that was asked for. */
export function arrangeRows(
  rows: readonly Row[],
  show: RowShow | undefined,
  find: string | undefined,
  order: RowOrder | undefined,
  issueName: (id: string | null) => string | null,
): Row[] {
  const words = find?.trim().toLowerCase()
  const kept = rows.filter(
    (row) =>
      shows(row.point, show) &&
      (!words ||
        [row.head, row.point.issue, issueName(row.point.issue), ...row.quotes.A, ...row.quotes.B]
          .join('\n')
          .toLowerCase()
          .includes(words)),
  )
  if (order === 'issue')
    return kept.sort((one, other) =>
      (issueName(one.point.issue) ?? '\uffff').localeCompare(issueName(other.point.issue) ?? '\uffff'),
    )
  const side = order ?? 'A'
  const place = ({ point }: Row) => point.spans[side][0]?.start ?? Number.POSITIVE_INFINITY
  const behind = ({ point }: Row) => point.spans[side === 'A' ? 'B' : 'A'][0]?.start ?? 0
  return kept.sort((one, other) =>
    place(one) === place(other) ? behind(one) - behind(other) : place(one) < place(other) ? -1 : 1,
  )
}

/** Whether a point belongs to what is shown. */
export function shows(point: Point, show: RowShow | undefined): boolean {
  if (show === undefined) return true
  if (show === 'both') return point.verdict === 'both'
  if (show === 'differs') return point.verdict === 'both' && point.differs.length > 0
  return point.verdict !== 'both' && point.in.includes(show)
}

/** A longer name than this, in characters, does not fit where a row says its verdict. */
const LONGEST_NAME = 40
const LONGEST_FILE = 14

/** What the two sides are called: by party or publisher; by file where these do not tell them apart; at last A and B. */
export function nameSides(
  accounts: readonly [ComparedAccount, ComparedAccount],
  party: (code: string | null) => string | null,
): Record<Side, string> {
  const file = ({ path }: ComparedAccount) =>
    path
      .split('/')
      .pop()!
      .replace(/\.\w+$/, '')
  const ways: readonly [(account: ComparedAccount) => string | null, number][] = [
    [({ party: code }) => party(code), LONGEST_NAME],
    [({ publisher }) => publisher, LONGEST_NAME],
    [file, LONGEST_FILE],
  ]
  for (const [name, longest] of ways) {
    const [A, B] = [name(accounts[0]), name(accounts[1])]
    if (A && B && A !== B && Math.max(A.length, B.length) <= longest) return { A, B }
  }
  return { A: 'A', B: 'B' }
}
