/** What the address of the page of mechanisms says. */
export interface MechanismsSearch {
  readonly party?: string | undefined
  readonly with?: string | undefined
  readonly issue?: string | undefined
  readonly state?: string | undefined
  readonly find?: string | undefined
  /** The day (`2024-05-31`) on which the record is looked at; all of it when left out. */
  readonly asOf?: string | undefined
  readonly order?: 'latest' | 'silent' | 'name' | undefined
  /** The mechanism whose places stand open. */
  readonly open?: string | undefined
  readonly start?: number | undefined
}

const text = (value: unknown): string | undefined =>
  (typeof value === 'string' && value !== '') || typeof value === 'number' ? String(value) : undefined

/** Reads an address; what it can not say is left out. */
export const readMechanismsSearch = (given: Record<string, unknown>): MechanismsSearch => ({
  party: text(given.party),
  with: text(given.with),
  issue: text(given.issue),
  state: text(given.state),
  find: text(given.find),
  asOf: text(given.asOf)?.match(/^\d{4}-\d\d-\d\d$/)?.[0],
  order: (['latest', 'silent', 'name'] as const).find((value) => value === given.order),
  open: text(given.open),
  start: typeof given.start === 'number' && given.start > 0 ? given.start : undefined,
})
