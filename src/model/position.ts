import { z } from 'zod'
import { spanSchema } from './span.ts'

/** A party's stance on an issue that binds nobody to act. */
export const positionSchema = z.object({
  span: spanSchema,
  /** Whose stance, by code; `both` for the two together; null when unknown. */
  party: z.string().nullable(),
  /** Whose account says so: an assurance put into the other side's mouth stays that side's account. */
  claimedBy: z.string().nullable(),
  kind: z.enum(['demand', 'opposition', 'red-line', 'assurance', 'concern', 'support']),
  /** The party it is addressed to, where the words say so. */
  towards: z.string().nullable(),
  issue: z.string().nullable(),
  rule: z.string(),
})
export type Position = z.infer<typeof positionSchema>
