import { z } from 'zod'
import { defineTable } from '../table.ts'
import { splitCell } from '../tsv.ts'

/** Words that say who chairs a meeting of a channel. */
export const chairCues = defineTable({
  name: 'chair-cues',
  folder: 'language',
  row: z.object({
    words: z.string().min(1).transform(splitCell),
    chairs: z.enum(['before', 'after']),
  }),
})
