import { z } from 'zod'
import { defineTable } from '../table.ts'
import { splitCell } from '../tsv.ts'

/** Words by which a publisher is known as a state's office. */
export const officeWords = defineTable({
  name: 'office-words',
  folder: 'names',
  row: z.object({ words: z.string().min(1).transform(splitCell) }),
})
