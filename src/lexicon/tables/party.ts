import { z } from 'zod'
import { defineTable } from '../table.ts'
import { splitCell } from '../tsv.ts'

const cell = z.string().transform(splitCell)

const partyKindSchema = z.enum(['state', 'territory', 'union', 'group', 'agency', 'movement'])

/** Parties: states, territories, unions, groups, agencies, movements, with their names in each language. */
export const parties = defineTable({
  name: 'parties',
  folder: 'names',
  row: z.object({
    code: z
      .string()
      .regex(/^[A-Z0-9]{2,10}$/, 'a code is capital letters and digits: ISO 3166-1 alpha-3, or EU, UN, …'),
    en: cell.refine((names) => names.length > 0, 'a party needs an English name'),
    people: cell,
    zh: cell,
    short: cell.transform((shorts) =>
      shorts.map((one) => ({ words: one.replace(/\*$/, ''), usual: one.endsWith('*') })),
    ),
    capital_en: cell,
    capital_zh: cell,
    kind: partyKindSchema,
    members: z.string().transform((codes) => codes.split(' ').filter((code) => code !== '')),
  }),
})

export type PartyRow = z.infer<typeof parties.row>
