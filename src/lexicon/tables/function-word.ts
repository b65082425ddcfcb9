import { z } from 'zod'
import { defineTable } from '../table.ts'
import { splitCell } from '../tsv.ts'

/** Frequent function words of languages in Latin script, to tell them apart. */
export const functionWords = defineTable({
  name: 'function-words',
  folder: 'languages',
  row: z.object({ language: z.string().length(2), words: z.string().min(1).transform(splitCell) }),
})
