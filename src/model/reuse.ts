import { z } from 'zod'
import { spanSchema } from './span.ts'

/** The earlier text that a passage stands in, and where. */
export const reuseOriginSchema = z.object({
  document: z.string(),
  article: z.int().nonnegative(),
  path: z.string(),
  title: z.string().nullable(),
  language: z.string(),
  party: z.string().nullable(),
  publisher: z.string().nullable(),
  published: z.string().nullable(),
  span: spanSchema,
  /** The text of the span as it stands. */
  words: z.string(),
})

/** A passage of a text that stands in an earlier one. */
export const reusedPassageSchema = z.object({
  /** copied: in the same language; translated: in another one. */
  kind: z.enum(['copied', 'translated']),
  article: z.int().nonnegative(),
  span: spanSchema,
  words: z.string(),
  /** copied: the share of its words that stand there in runs; translated: how much of the words' meanings do. 0 to 1. */
  share: z.number(),
  from: reuseOriginSchema,
})
export type ReusedPassage = z.infer<typeof reusedPassageSchema>

/** The passages of a document or an account that stand in earlier texts of the collection. */
export const reuseSchema = z.object({
  asked: z.string(),
  document: z.string(),
  path: z.string(),
  /** Of the articles asked for: the earliest day. Null where none is known; then no text is known to be earlier. */
  published: z.string().nullable(),
  /** The share of its characters that stand in passages. */
  share: z.number(),
  /** In the order of the text. */
  passages: z.array(reusedPassageSchema),
})
export type Reuse = z.infer<typeof reuseSchema>
