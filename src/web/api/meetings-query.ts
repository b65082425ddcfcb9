import type { Meetings } from '../../serve/meetings-routes.ts'
import type { MeetingsSearch } from '../meetings/search.ts'
import { writeParameters } from './parameters.ts'
import { query } from './queries.ts'

/** A page of meetings, by what the address says. */
export const meetingsQuery = (search: MeetingsSearch, limit: number) => {
  const parameters = writeParameters({ ...filtersOf(search), offset: search.start, limit })
  return query<Meetings>(['meetings', parameters], `/meetings?${parameters}`)
}

/** Where the meetings stand as a table, by what the address says. */
export const meetingsCsv = (search: MeetingsSearch): string => `/api/meetings.csv?${writeParameters(filtersOf(search))}`

const filtersOf = (search: MeetingsSearch) => ({
  party: [search.party, search.with],
  person: search.person,
  kind: search.kind,
  place: search.place,
  issue: search.issue,
  from: search.in,
  to: search.in,
  least: search.least,
  order: search.order,
})
