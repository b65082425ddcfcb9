import { z } from 'zod'
import { eventTypeSchema, isModeOf } from '../../model/event.ts'
import { defineTable } from '../table.ts'
import { splitCell } from '../tsv.ts'

/** Verbs and nouns that tell the type of an event. */
export const eventVerbs = defineTable({
  name: 'event-verbs',
  folder: 'language',
  row: z
    .object({
      words: z.string().min(1).transform(splitCell),
      type: eventTypeSchema,
      mode: z.string().transform((mode) => mode || null),
      weight: z.enum(['', 'weak'], 'weight is weak or empty'),
    })
    .refine(({ type, mode }) => isModeOf(type, mode), 'mode is not one of that type')
    .transform(({ weight, ...row }) => ({ ...row, weak: weight === 'weak' })),
})
