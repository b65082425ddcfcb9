import { z } from 'zod'
import { defineTable } from '../table.ts'
import { splitCell } from '../tsv.ts'

const cell = z.string().transform(splitCell)

/** A role of a person: for which party (the person's own unless said otherwise) and from when to when. */
export interface HeldRole {
  readonly role: string
  readonly party: string | null
  /** EDTF dates; null when not known; `to` is `..` while in office. */
  readonly from: string | null
  readonly to: string | null
}

const HELD =
  /^(?<role>[a-z-]+)(?:@(?<party>[A-Z0-9]+))?(?: (?<from>\d{4}(?:-\d\d){0,2})\/(?<to>\d{4}(?:-\d\d){0,2}|\.\.))?$/

const heldRoles = z.string().transform((value, context): HeldRole[] =>
  splitCell(value).flatMap((part) => {
    const groups = HELD.exec(part)?.groups
    if (!groups) {
      context.addIssue(`"${part}" is not role from/to, e.g. foreign-minister 2022-05-20/2024-01-11`)
      return []
    }
    const { role, party = null, from = null, to = null } = groups
    return [{ role: role!, party, from, to }]
  }),
)

/** People who speak for parties: names in each language, party, roles with dates of office. */
export const people = defineTable({
  name: 'people',
  folder: 'names',
  row: z.object({
    id: z.string().regex(/^person\/[a-z0-9-]+$/, 'an id is person/ and small letters, digits, hyphens'),
    en: cell.refine((names) => names.length > 0, 'a person needs an English name'),
    family: cell,
    zh: cell,
    party: z.string().transform((code) => code || null),
    gender: z.enum(['f', 'm', '']),
    roles: heldRoles,
  }),
})

export type PersonRow = z.infer<typeof people.row>
