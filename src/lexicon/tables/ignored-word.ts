import { z } from 'zod'
import { defineTable } from '../table.ts'

/** Function words and the like: words that never make two passages speak of the same thing. */
export const ignoredWords = defineTable({
  name: 'ignored-words',
  folder: 'language',
  row: z.object({ word: z.string().min(1) }),
})
