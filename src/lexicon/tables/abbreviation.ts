import { z } from 'zod'
import { defineTable } from '../table.ts'

/** Words whose full stop does not end a sentence. */
export const abbreviations = defineTable({
  name: 'abbreviations',
  folder: 'language',
  row: z.object({ word: z.string().regex(/\.$/, 'an abbreviation ends with a full stop') }),
})
