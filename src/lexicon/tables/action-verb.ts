import { z } from 'zod'
import { actSchema } from '../../model/commitment.ts'
import { defineTable } from '../table.ts'
import { splitCell } from '../tsv.ts'

/** Verbs of doing that an undertaking may be made of. */
export const actionVerbs = defineTable({
  name: 'action-verbs',
  folder: 'language',
  row: z.object({ verb: z.string().min(1), forms: z.string().transform(splitCell), act: actSchema }),
})

/** Nouns that name an act: the resumption of, the establishment of. */
export const actionNouns = defineTable({
  name: 'action-nouns',
  folder: 'language',
  row: z
    .object({ noun: z.string().min(1), act: actSchema, done: z.enum(['', 'yes'], 'done is yes or empty') })
    .transform((row) => ({ ...row, done: row.done === 'yes' })),
})
