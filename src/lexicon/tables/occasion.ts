import { z } from 'zod'
import { defineTable } from '../table.ts'
import { splitCell } from '../tsv.ts'

/** Words of things that come one after the other and are numbered: second visit, 第六届. */
export const occasions = defineTable({
  name: 'occasions',
  folder: 'language',
  row: z.object({ words: z.string().min(1).transform(splitCell) }),
})
