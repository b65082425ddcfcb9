import { z } from 'zod'
import { defineTable } from '../table.ts'
import { splitCell } from '../tsv.ts'

/** Words that say how a channel stands. */
export const mechanismStatuses = defineTable({
  name: 'mechanism-statuses',
  folder: 'language',
  row: z.object({
    words: z.string().min(1).transform(splitCell),
    status: z.enum(['established', 'resumed', 'continuing', 'planned', 'held', 'mentioned']),
    place: z.enum(['before', 'after']),
  }),
})
