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

/** What the address of the comparison of vocabularies says. */
export interface KeynessSearch {
  /** A period (`2024`, `2023-06/2023-09`) or an account. */
  readonly target?: string | undefined
  /** Another of these; when left out what came before a period, or all other texts. */
  readonly against?: string | undefined
  readonly party?: string | undefined
  readonly language?: string | undefined
  /** Words in a row, 1 when left out. */
  readonly longest?: number | undefined
  readonly least?: number | undefined
  /** The least log-likelihood, 15.13 when left out. */
  readonly sure?: number | undefined
}

/** What the address of the wordings that an account lacks says. */
export interface AbsentSearch {
  /** `DOCUMENT.NUMBER`. */
  readonly account?: string | undefined
}

/** How unlikely by chance a difference must be: the least log-likelihood, and the probability that it stands for. */
export const SURE = [
  [15.13, '0.0001'],
  [10.83, '0.001'],
  [6.63, '0.01'],
  [3.84, '0.05'],
] as const

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

/** Reads an address; what it can not say is left out. */
export const readKeynessSearch = (given: Record<string, unknown>): KeynessSearch => ({
  target: text(given.target),
  against: text(given.against),
  party: text(given.party),
  language: (['en', 'zh'] as const).find((value) => value === given.language),
  longest: [2, 3, 4].find((value) => value === given.longest),
  least: [2, 10, 20].find((value) => value === given.least),
  sure: SURE.slice(1).find(([value]) => value === given.sure)?.[0],
})

const PERIOD = /^\d{4}(?:-\d\d){0,2}(?:\/\d{4}(?:-\d\d){0,2})?$/

/** Whether words name a period: a year, month or day, or two of them with a stroke between. */
export const isPeriod = (words: string): boolean => PERIOD.test(words)

/** Reads an address; what it can not say is left out. */
export const readAbsentSearch = (given: Record<string, unknown>): AbsentSearch => ({
  account: /^[0-9a-f]{16}\.\d+$/.exec(text(given.account) ?? '')?.[0],
})
