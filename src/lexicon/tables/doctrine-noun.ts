import { z } from 'zod'
import { defineTable } from '../table.ts'

/** Nouns that a counted doctrine is made of. */
export const doctrineNouns = defineTable({
  name: 'doctrine-nouns',
  folder: 'language',
  row: z.object({ noun: z.string().min(1) }),
})
