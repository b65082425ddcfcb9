import { z } from 'zod'
import { spanSchema } from './span.ts'

/** A time expression (TIMEX3). `value` is EDTF / ISO 8601; what the words say and what a rule supplied are kept apart. */
export const timeExpressionSchema = z.object({
  span: spanSchema,
  type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']),
  /** e.g. `2023-11-15`, `2023-10-26/2023-10-27`, `2024-21`, `P5Y`, `PRESENT_REF`; null when it can not be told. */
  value: z.string().nullable(),
  /** What of the value is meant: early, mid, late in it; before or after it; about it. */
  mod: z.enum(['start', 'mid', 'end', 'before', 'after', 'approx']).nullable(),
  /** Parts that the words give, e.g. ["month", "day"]. */
  said: z.array(z.string()),
  /** Parts that a rule supplied, e.g. ["year"]. */
  inferred: z.array(z.string()),
  rule: z.string(),
})
export type TimeExpression = z.infer<typeof timeExpressionSchema>
