import type { Thread } from '../model/thread.ts'

/** What is asked of the calendar. */
export interface DuesAsked {
  readonly party: readonly string[]
  readonly issue?: string | undefined
  /** A year or a month. */
  readonly in?: string | undefined
  readonly limit: number
  readonly offset: number
}

/** Whether a day can be one by which something is still to be done: not one before the account that names it (an act of 1974, a treaty of 1951). */
export function isAhead(due: string, date: string | null): boolean {
  if (date === null) return true
  const length = Math.min(due.length, date.length)
  return due.slice(0, length) >= date.slice(0, length)
}

/** Days by which something was to be done, on a calendar of years and months, and undertakings silent the longest. */
export function findDues(threads: readonly Thread[], { party, issue, in: within, limit, offset }: DuesAsked) {
  const own = threads.filter(
    (thread) => party.every((code) => thread.parties.includes(code)) && (issue === undefined || thread.issue === issue),
  )
  const dues = own
    .flatMap((thread) =>
      thread.dues.map(({ due, event, state, to }) => {
        const { document, article, span, words, language, date, party: account } = thread.events[event]!
        return {
          ...{ due, state, to, thread: thread.id, parties: thread.parties, issue: thread.issue },
          ...{ document, article, span, words, language, date, account },
        }
      }),
    )
    .filter(({ due, date }) => isAhead(due, date))
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
  const cells = new Map<string, { key: string; open: number; evidence: number; coming: number }>()
  for (const { due, state } of dues) {
    const key = /^\d{4}-(?:0[1-9]|1[0-2])(?!\d)/.exec(due)?.[0] ?? due.slice(0, 4)
    const cell = cells.get(key) ?? { key, open: 0, evidence: 0, coming: 0 }
    cell[state === 'to come' ? 'coming' : state === 'evidence found' ? 'evidence' : 'open']++
    cells.set(key, cell)
  }
  const silent = own
    .filter(({ silentSince, events }) => silentSince !== null && events.some(({ undertakes }) => undertakes))
    .sort((a, b) => (a.silentSince! < b.silentSince! ? -1 : a.silentSince! > b.silentSince! ? 1 : 0))
  const shown = dues.filter(({ due }) => within === undefined || due.startsWith(within))
  return {
    to: dues[0]?.to ?? null,
    cells: [...cells.values()].sort((a, b) => (a.key < b.key ? -1 : 1)),
    total: shown.length,
    dues: shown.slice(offset, offset + limit),
    silent: silent.slice(0, 20).map(({ id, parties, issue: about, silentSince, events }) => ({
      ...{ id, parties, issue: about, silentSince: silentSince! },
      events: events.length,
    })),
  }
}
