import { z } from 'zod'
import { defineTable } from '../table.ts'
import { splitCell } from '../tsv.ts'

const cell = z.string().transform(splitCell)

/** Bodies that speak (ministries, offices, parliaments, media), with their party where it is always the same. */
export const organisations = defineTable({
  name: 'organisations',
  folder: 'names',
  row: z.object({
    id: z
      .string()
      .regex(
        /^(?:body|medium)\/[a-z0-9-]+(?:@[A-Z0-9]+)?$/,
        'an id is body/ or medium/ and small letters, digits, hyphens, then perhaps @ and a party',
      ),
    en: cell,
    zh: cell,
    party: z.string().transform((code) => code || null),
    kind: z.enum(['body', 'medium', 'common']),
  }),
})

export type OrganisationRow = z.infer<typeof organisations.row>
