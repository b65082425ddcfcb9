import { z } from 'zod'
import { defineTable } from '../table.ts'

/** Nouns that may be the source of what is said without naming anybody. */
export const sourceNouns = defineTable({
  name: 'source-nouns',
  folder: 'language',
  row: z.object({ noun: z.string().min(1) }),
})
