import { z } from 'zod'
import { spanSchema } from './span.ts'

/** Something wrong with an input: a value with a place, the rule that saw it and what to do. Never thrown. */
export const problemSchema = z.object({
  /** The rule that raised it, e.g. `ingest/not-text`. */
  rule: z.string(),
  /** error: nothing could be read; warning: something was lost or doubtful; notice: good to know. */
  severity: z.enum(['error', 'warning', 'notice']),
  /** What is wrong, in one line. */
  message: z.string(),
  /** What the person can do, in one line. */
  remedy: z.string(),
  /** File or address. */
  path: z.string().optional(),
  /** 1-based line in the file, where it is known. */
  line: z.int().positive().optional(),
  /** The words concerned, over the reading's text. */
  span: spanSchema.optional(),
})
export type Problem = z.infer<typeof problemSchema>

/** Whether a problem is a remark on some words (a notice with a place): shown with the text, not among what is wrong with a collection. */
export const isRemark = ({ severity, span }: Problem): boolean => severity === 'notice' && span !== undefined
