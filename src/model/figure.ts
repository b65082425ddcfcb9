import { z } from 'zod'
import { spanSchema } from './span.ts'

/** A number with its unit and what it counts. */
export const figureSchema = z.object({
  span: spanSchema,
  /** The value; null when the digits are beyond a double. */
  value: z.number().nullable(),
  /** The upper end of a range. */
  valueEnd: z.number().nullable(),
  /** e.g. `%`, `year`, `km`; null for a bare count. */
  unit: z.string().nullable(),
  /** ISO 4217. */
  currency: z.string().nullable(),
  /** The words that say what is counted. */
  counts: spanSchema.nullable(),
  /** How near: exactly as said, at least (over, 多), at most, about (近, nearly: below). */
  qualifier: z.enum(['exact', 'over', 'under', 'nearly', 'about']),
  rule: z.string(),
})
export type Figure = z.infer<typeof figureSchema>
