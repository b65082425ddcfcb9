/** What the address of the ledger says. */
export interface LedgerSearch {
  readonly party?: string | undefined
  readonly issue?: string | undefined
  readonly status?: string | undefined
  readonly strength?: string | undefined
  readonly deadline?: 'said' | 'none' | undefined
  readonly find?: string | undefined
  readonly group?: 'party' | 'status' | 'strength' | 'deadline' | undefined
  readonly sort?: 'oldest' | 'due' | 'firmest' | undefined
  /** What people rejected is left out unless it is asked for. */
  readonly rejected?: 'shown' | undefined
  readonly start?: number | undefined
}

/** What the address of the calendar says. */
export interface CalendarSearch {
  readonly party?: string | undefined
  /** A year or a month. */
  readonly in?: string | undefined
  readonly start?: number | undefined
}

const text = (value: unknown): string | undefined =>
  (typeof value === 'string' && value !== '') || typeof value === 'number' ? String(value) : undefined
const count = (value: unknown): number | undefined => (typeof value === 'number' && value > 0 ? value : undefined)

/** Reads an address; what it can not say is left out. */
export const readLedgerSearch = (given: Record<string, unknown>): LedgerSearch => ({
  party: text(given.party),
  issue: text(given.issue),
  status: text(given.status),
  strength: text(given.strength),
  deadline: (['said', 'none'] as const).find((value) => value === given.deadline),
  find: text(given.find),
  group: (['party', 'status', 'strength', 'deadline'] as const).find((value) => value === given.group),
  sort: (['oldest', 'due', 'firmest'] as const).find((value) => value === given.sort),
  rejected: given.rejected === 'shown' ? 'shown' : undefined,
  start: count(given.start),
})

/** Reads an address; what it can not say is left out. */
export const readCalendarSearch = (given: Record<string, unknown>): CalendarSearch => ({
  party: text(given.party),
  in: text(given.in)?.match(/^\d{4}(?:-\d\d)?$/)?.[0],
  start: count(given.start),
})

/** Reads which thread is meant. */
export const readThreadSearch = (given: Record<string, unknown>): { readonly id: string } => ({
  id: text(given.id) ?? '',
})
