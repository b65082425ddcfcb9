import type { Thread } from '../../model/thread.ts'
import type { Dues, Ledger } from '../../serve/follow-routes.ts'
import type { CalendarSearch, LedgerSearch } from '../follow/search.ts'
import { writeParameters } from './parameters.ts'
import { query } from './queries.ts'

/** A page of the ledger, by what the address says. */
export const ledgerQuery = ({ start, ...search }: LedgerSearch, limit: number) => {
  const parameters = writeParameters({ ...search, offset: start, limit })
  return query<Ledger>(['ledger', parameters], `/ledger?${parameters}`)
}

/** Where the ledger stands as a table, by what the address says. */
export const ledgerCsv = ({ start: _, ...search }: LedgerSearch): string =>
  `/api/ledger.csv?${writeParameters({ ...search })}`

/** One thread with its events. */
export const threadQuery = (id: string) => query<Thread>(['thread', id], `/thread?id=${encodeURIComponent(id)}`)

/** The calendar, by what the address says. */
export const duesQuery = ({ start, ...search }: CalendarSearch, limit: number) => {
  const parameters = writeParameters({ ...search, offset: start, limit })
  return query<Dues>(['dues', parameters], `/dues?${parameters}`)
}

/** Where the calendar stands as a table, by what the address says. */
export const duesCsv = ({ start: _, ...search }: CalendarSearch): string =>
  `/api/dues.csv?${writeParameters({ ...search })}`
