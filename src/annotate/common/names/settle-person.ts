import type { PersonRow } from '../../../lexicon/tables/person.ts'
import type { Passage } from '../../annotator.ts'
import type { Draft } from './draft.ts'
import { covers, heldOn, mayHold } from './person-index.ts'

/** What of the text tells namesakes apart. */
export interface Support {
  /** Ids of the people whom the text names in full. */
  readonly named: ReadonlySet<string>
  /** Codes of the parties that the text names. */
  readonly parties: ReadonlySet<string>
  /** The day that the text is of; null when not known. */
  readonly day: string | null
}

/** What the drafts of an article support. */
export function supportOf(passage: Passage, drafts: readonly Draft[], seen: ReadonlySet<string>): Support {
  const named = new Set(drafts.flatMap(({ kind, entity }) => (kind === 'person' && entity ? [entity.id] : [])))
  const parties = new Set([
    ...seen,
    ...drafts.flatMap(({ party, said }) => [party, said].filter((code) => code !== null)),
  ])
  const { published, party } = passage.article
  if (party !== null) parties.add(party)
  return { named, parties, day: published }
}

/**
 * The person whom a family or short name means: the one whom the text names in full; else by the title and party that stand
 * beside it; else the only one of that name whose party the text names and who was in office on its day. Null when several
 * remain or nothing supports it.
 */
export function settlePerson({ persons, title, said }: Draft, support: Support): PersonRow | null {
  const own = persons
    .filter((row) => genderFits(row, title))
    .filter((row) => said === null || row.party === said || row.roles.some(({ party }) => party === said))
  const fits = own.filter((row) => titleFits(row, title))
  const inFull = own.filter(({ id }) => support.named.has(id))
  const named = inFull.length === 1 ? inFull : inFull.filter((row) => titleFits(row, title))
  if (named.length === 1) return named[0]!
  const pool = named.length > 1 ? named : fits
  const leading = title === null ? pool.filter(isLeading) : []
  if (named.length > 1 && leading.length === 1) return leading[0]!
  const near = pool.filter(({ party }) => party !== null && support.parties.has(party))
  const supported = title === null ? near.filter(isLeading) : title.class === 'address' || near.length > 0 ? near : pool
  if (supported.length === 1) return supported[0]!
  const inOffice = supported.filter((row) => wasInOffice(row, title, support.day))
  return inOffice.length === 1 ? inOffice[0]! : null
}

/** "Mrs. Tor" is no man, "Mr. Tor" no woman. */
const genderFits = ({ gender }: PersonRow, title: Draft['title']): boolean =>
  !(title?.id === 'ms' && gender === 'm') && !(title?.id === 'mr' && gender === 'f')

/** A title that only addresses (Mr.) or that no role of the word file is meant by fits everybody. */
const titleFits = (row: PersonRow, title: Draft['title']): boolean =>
  title === null ||
  title.class === 'address' ||
  title.covers.includes('none') ||
  mayHold(row, title) ||
  row.roles.length === 0

const LEADING =
  /^(?:president|prime-minister|chancellor|king|general-secretary|foreign-minister|secretary-of-state|security-adviser|vice-president|defence-minister|treasury-secretary|foreign-affairs-director|secretary-general|high-representative|commission-president|council-president|commerce-minister|vice-premier|crown-prince|supreme-leader)$/

/** Whom the news call by the family name alone. */
const isLeading = (row: PersonRow): boolean => row.roles.some(({ role }) => LEADING.test(role))

const wasInOffice = (row: PersonRow, title: Draft['title'], day: string | null): boolean =>
  day !== null &&
  row.roles.some(
    (held) => heldOn(held, day) && (title === null || title.class === 'address' || covers(title, held.role)),
  )
