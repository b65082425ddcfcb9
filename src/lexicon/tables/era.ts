import { z } from 'zod'
import { defineTable } from '../table.ts'

/** Names of eras that years are counted in. */
export const eras = defineTable({
  name: 'eras',
  folder: 'language',
  row: z.object({
    word: z.string().min(1),
    first: z.coerce.number().int(),
    calendar: z.enum(['solar', 'lunar']),
  }),
})
export interface Era {
  readonly word: string
  /** The Gregorian year (for the most part) of its first year, 元年. */
  readonly first: number
  readonly calendar: 'solar' | 'lunar'
}
