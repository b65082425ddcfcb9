import { z } from 'zod'
import { spanSchema } from './span.ts'

/** What a changed sentence holds that a reader would want to know of. */
export const touchedSchema = z.enum(['commitment', 'figure', 'name', 'date'])
export type Touched = z.infer<typeof touchedSchema>

/** One row of two versions side by side: a sentence of either, or of both. */
export const changeSchema = z.object({
  kind: z.enum(['same', 'moved', 'changed', 'removed', 'added']),
  /** Over the older version's text, and over the newer one's; null on the side that does not have it. */
  before: spanSchema.nullable(),
  after: spanSchema.nullable(),
  /** The words that differ in a changed sentence, over each text. */
  removed: z.array(spanSchema),
  added: z.array(spanSchema),
  touches: z.array(touchedSchema),
})
export type Change = z.infer<typeof changeSchema>

/** Two versions of one text, sentence by sentence in the newer one's order. */
export const textDifferenceSchema = z.object({
  before: z.string(),
  after: z.string(),
  changes: z.array(changeSchema),
  /** Sentences changed, removed and added; those that only moved are none. */
  count: z.int().nonnegative(),
  /** What the changes touch where the newer version does not say that it was changed. */
  silent: z.array(touchedSchema),
})
export type TextDifference = z.infer<typeof textDifferenceSchema>
