import { z } from 'zod'
import { spanSchema } from './span.ts'

/** A fixed political wording (提法) or an enumerated doctrine. */
export const formulaSchema = z.object({
  span: spanSchema,
  /** Identifier that joins its wordings; null when it is in no list. */
  id: z.string().nullable(),
  wording: z.string(),
  owner: z.string().nullable(),
  items: z.array(spanSchema),
  /** How many items the text says there are, and how many were found. */
  declared: z.int().nullable(),
  found: z.int(),
  rule: z.string(),
})
export type Formula = z.infer<typeof formulaSchema>
