import { z } from 'zod'
import { defineTable } from '../table.ts'
import { splitCell } from '../tsv.ts'

/** Words that say how an undertaking stands. */
export const statusCues = defineTable({
  name: 'status-cues',
  folder: 'language',
  row: z.object({
    words: z.string().min(1).transform(splitCell),
    status: z.enum([
      'agreed',
      'begun',
      'held',
      'progress',
      'next-steps',
      'completed',
      'suspended',
      'resumed',
      'breach',
      'urged',
      'none',
    ]),
  }),
})
