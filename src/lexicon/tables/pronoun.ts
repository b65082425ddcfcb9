import { z } from 'zod'
import { defineTable } from '../table.ts'

/** Pronouns that stand for whoever speaks (first person) or was spoken of (third). */
export const pronouns = defineTable({
  name: 'pronouns',
  folder: 'language',
  row: z.object({
    word: z.string().min(1, 'a pronoun needs a word'),
    person: z.enum(['first', 'third']),
    number: z.enum(['one', 'many']),
    gender: z.enum(['m', 'f', 'n', '']),
  }),
})

export type PronounRow = z.infer<typeof pronouns.row>
