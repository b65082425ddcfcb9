import { z } from 'zod'
import { spanSchema } from './span.ts'

/** A number with its unit and what it counts. */
export const figureSchema = z.object({
  span: spanSchema,
  /** The value; null when the digits are beyond a double. */
  value: z.number().nullable(),
  /** The upper end of a range. */
  valueEnd: z.number().nullable(),
  /** e.g. `%`, `year`, `km`; `ordinal` for a place in a row (second visit), `calendar year` for a goal's year; null for a bare count. */
  unit: z.string().nullable(),
  /** ISO 4217. */
  currency: z.string().nullable(),
  /** The words that say what is counted. */
  counts: spanSchema.nullable(),
  /** The words that say within what time a place in a row is counted: this year, 五年来. */
  period: spanSchema.nullable(),
  /** How near: exactly as said, at least (over, 多), at most, about (近, nearly: below). */
  qualifier: z.enum(['exact', 'over', 'under', 'nearly', 'about']),
  rule: z.string(),
})
export type Figure = z.infer<typeof figureSchema>
