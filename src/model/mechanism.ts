import { z } from 'zod'
import { spanSchema } from './span.ts'

/** A standing channel: working group, dialogue, consultation, hotline, committee, board, envoys' channel. */
export const mechanismSchema = z.object({
  span: spanSchema,
  /** The name as the text has it, or the word file's when it is listed. */
  name: z.string(),
  /** Names by language, where known. */
  names: z.record(z.string(), z.string()),
  /** Identifier that joins its names in all languages; null when it is in no list. */
  id: z.string().nullable(),
  /** Issue identifier. */
  topic: z.string().nullable(),
  parties: z.array(z.string()),
  status: z.enum(['established', 'resumed', 'continuing', 'planned', 'held', 'mentioned']),
  /** Which round or meeting of it the words tell of; null where they do not say. */
  round: z.int().positive().nullable(),
  /** Who chairs it, as the sentence says. */
  chairs: z.array(z.object({ id: z.string(), name: z.string(), party: z.string().nullable(), span: spanSchema })),
  rule: z.string(),
})
export type Mechanism = z.infer<typeof mechanismSchema>
