import type { SearchFilter } from '../../model/saved-search.ts'

/** What the address of the search says. */
export interface SearchSearch {
  readonly q?: string | undefined
  readonly party?: string | undefined
  readonly genre?: string | undefined
  readonly language?: string | undefined
  readonly speaker?: string | undefined
  readonly issue?: string | undefined
  readonly since?: string | undefined
  readonly until?: string | undefined
  /** Only documents added after this instant. */
  readonly added?: string | undefined
  readonly from?: number | undefined
}

const FILTERS = ['party', 'genre', 'language', 'speaker', 'issue', 'since', 'until'] as const
const text = (value: unknown): string | undefined =>
  (typeof value === 'string' && value !== '') || typeof value === 'number' ? String(value) : undefined

/** Reads an address; what it can not say is left out. */
export const readSearchSearch = (given: Record<string, unknown>): SearchSearch => ({
  q: text(given.q),
  ...Object.fromEntries(FILTERS.map((name) => [name, text(given[name])])),
  added: typeof given.added === 'string' && !Number.isNaN(Date.parse(given.added)) ? given.added : undefined,
  from: typeof given.from === 'number' && given.from > 0 ? given.from : undefined,
})

/** What a search is narrowed by, as it is saved. */
export function filterOf(search: SearchSearch): SearchFilter {
  const { party, genre, language, speaker, issue, since, until } = search
  const lists = Object.entries({ party, genre, language, speaker, issue }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, [value]]],
  )
  return { ...Object.fromEntries(lists), ...(since && { since }), ...(until && { until }) }
}

/** The address of a saved search; of several values of one filter the page shows the first. */
export const addressOf = (query: string, filter: SearchFilter): SearchSearch => ({
  q: query,
  ...Object.fromEntries(FILTERS.map((name) => [name, [filter[name]].flat()[0]])),
})

/** Whether an address says all that a saved search is narrowed by. */
export const isWhole = (filter: SearchFilter): boolean =>
  !filter.publisher?.length && Object.values(filter).every((value) => !Array.isArray(value) || value.length <= 1)
