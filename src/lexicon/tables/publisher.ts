import { z } from 'zod'
import { defineTable } from '../table.ts'
import { splitCell } from '../tsv.ts'

const cell = z.string().transform(splitCell)

/** Who publishes accounts, and for which party. */
export const publishers = defineTable({
  name: 'publishers',
  folder: 'names',
  row: z.object({
    en: cell.refine((names) => names.length > 0, 'a publisher needs an English name'),
    zh: cell,
    hosts: cell,
    party: z.string().transform((code) => code || null),
    kind: z.enum(['office', 'ministry', 'agency', 'broadcaster', 'paper', 'wire']),
  }),
})
export type PublisherRow = ReturnType<(typeof publishers)['row']['parse']>
