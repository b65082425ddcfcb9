import { gapBetween, windowOf } from '../../link/dates/day-window.ts'
import type { IdentityOf } from '../../link/decisions/identities.ts'
import { groupMeetings } from '../../link/meetings/group-meetings.ts'
import type { Telling } from '../../link/meetings/telling.ts'
import { placeInTime } from '../../link/meetings/told.ts'
import type { FoundMeeting } from '../../model/found-meeting.ts'
import type { Extracts } from './extracts.ts'

/** Which meetings are asked for; what is left out does not narrow. */
export interface MeetingFilter {
  /** Parties that met, all of them. */
  readonly parties?: readonly string[]
  /** Parties each of which has an account of its own. */
  readonly accountsOf?: readonly string[]
  /** A participant's id, or a part of the name. */
  readonly person?: string
  /** EDTF: the first and the last day. */
  readonly from?: string
  readonly to?: string
  /** At least so many accounts. */
  readonly least?: number
}

/** The meetings that a collection tells of, in the order of their dates; people whom somebody merged count as one. */
export async function findMeetings(extracts: Extracts, identityOf: IdentityOf): Promise<FoundMeeting[]> {
  const articleOf = await extracts.articles()
  const tellings = (await extracts.all('meeting')).flatMap(({ document, extract }) =>
    extract.map((telling) => placeInTime(joinPeople(telling, identityOf), articleOf(document, telling.article))),
  )
  return groupMeetings(tellings)
}

/** A telling with its people under the ids that they are joined under, each once. */
function joinPeople(telling: Telling, identityOf: IdentityOf): Telling {
  const people = telling.people.map((one) => ({ ...one, id: identityOf(one.id) }))
  return { ...telling, people: people.filter(({ id }, at) => people.findIndex((other) => other.id === id) === at) }
}

/** The meetings that a filter lets through. */
export function filterMeetings(meetings: readonly FoundMeeting[], filter: MeetingFilter): FoundMeeting[] {
  const { parties = [], accountsOf = [], person, from, to, least = 1 } = filter
  const first = from === undefined ? null : windowOf(from)
  const last = to === undefined ? null : windowOf(to)
  return meetings.filter((meeting) => {
    const day = meeting.date === null ? null : windowOf(meeting.date)
    const told = meeting.accounts.filter(({ relation }) => relation === 'account')
    return (
      parties.every((party) => meeting.parties.includes(party)) &&
      accountsOf.every((party) => told.some((account) => account.party === party)) &&
      (person === undefined || meeting.participants.some((one) => isPerson(one, person))) &&
      (first === null || (day !== null && day.to >= first.from)) &&
      (last === null || (day !== null && (day.from <= last.to || gapBetween(day, last) === 0))) &&
      told.length >= least
    )
  })
}

const isPerson = ({ id, name }: { readonly id: string; readonly name: string }, wanted: string): boolean =>
  id === wanted || id === `person/${wanted}` || name.toLowerCase().includes(wanted.toLowerCase())
