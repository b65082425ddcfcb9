/** What the address of the page of wordings says. */
export interface WordingSearch {
  readonly party?: string | undefined
  readonly owner?: string | undefined
  readonly find?: string | undefined
  readonly order?: 'first' | 'latest' | 'silent' | undefined
  /** The wording that stands open. */
  readonly open?: string | undefined
  readonly start?: number | undefined
}

/** What the address of the concordance says. */
export interface ConcordanceSearch {
  readonly words?: string | undefined
  readonly sort?: 'left' | 'right' | undefined
  readonly start?: number | undefined
}

const text = (value: unknown): string | undefined =>
  (typeof value === 'string' && value !== '') || typeof value === 'number' ? String(value) : undefined
const count = (value: unknown): number | undefined => (typeof value === 'number' && value > 0 ? value : undefined)

/** Reads an address; what it can not say is left out. */
export const readWordingSearch = (given: Record<string, unknown>): WordingSearch => ({
  party: text(given.party),
  owner: text(given.owner),
  find: text(given.find),
  order: (['first', 'latest', 'silent'] as const).find((value) => value === given.order),
  open: text(given.open),
  start: count(given.start),
})

/** Reads an address; what it can not say is left out. */
export const readConcordanceSearch = (given: Record<string, unknown>): ConcordanceSearch => ({
  words: text(given.words)?.slice(0, 200),
  sort: (['left', 'right'] as const).find((value) => value === given.sort),
  start: count(given.start),
})
