import { z } from 'zod'
import { defineTable } from '../table.ts'
import { splitCell } from '../tsv.ts'

/** Units of measure, of money, and classifiers. */
export const units = defineTable({
  name: 'units',
  folder: 'language',
  row: z.object({
    words: z.string().min(1).transform(splitCell),
    code: z.string(),
    kind: z.enum(['measure', 'money', 'count']),
  }),
})
export interface Unit {
  readonly words: readonly string[]
  readonly code: string
  readonly kind: 'measure' | 'money' | 'count'
}
