/** What the address of the page of meetings says. */
export interface MeetingsSearch {
  readonly party?: string | undefined
  readonly with?: string | undefined
  readonly person?: string | undefined
  readonly kind?: string | undefined
  readonly place?: string | undefined
  readonly issue?: string | undefined
  /** A year, a month or a day that the timeline is zoomed to. */
  readonly in?: string | undefined
  readonly least?: 2 | undefined
  readonly order?: 'oldest' | undefined
  readonly start?: number | undefined
}

const text = (value: unknown): string | undefined =>
  (typeof value === 'string' && value !== '') || typeof value === 'number' ? String(value) : undefined

/** Reads an address; what it can not say is left out. */
export function readMeetingsSearch(given: Record<string, unknown>): MeetingsSearch {
  return {
    party: text(given.party),
    with: text(given.with),
    person: text(given.person),
    kind: text(given.kind),
    place: text(given.place),
    issue: text(given.issue),
    in: text(given.in)?.match(/^\d{4}(?:-\d\d){0,2}$/)?.[0],
    least: given.least === 2 ? 2 : undefined,
    order: given.order === 'oldest' ? 'oldest' : undefined,
    start: typeof given.start === 'number' && given.start > 0 ? given.start : undefined,
  }
}

/** The steps from all years to what is zoomed to: `2025-05` ⇒ 2025, 2025-05. */
export const zoomSteps = (zoom: string): string[] =>
  [4, 7, 10].filter((length) => length <= zoom.length).map((length) => zoom.slice(0, length))
