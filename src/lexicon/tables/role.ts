import { z } from 'zod'
import { defineTable } from '../table.ts'
import { splitCell } from '../tsv.ts'

const cell = z.string().transform(splitCell)

/** Titles and offices, and which roles their words may mean. */
export const roles = defineTable({
  name: 'roles',
  folder: 'names',
  row: z.object({
    id: z.string().regex(/^[a-z-]+$/, 'an id is small letters and hyphens'),
    en: cell,
    zh: cell,
    covers: z.string().transform((ids) => ids.split(' ').filter((id) => id !== '')),
    class: z.enum(['leader', 'minister', 'envoy', 'official', 'address']),
  }),
})

export type RoleRow = z.infer<typeof roles.row>
