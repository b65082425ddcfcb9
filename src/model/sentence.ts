import { z } from 'zod'
import { spanSchema } from './span.ts'

/** What a stretch of text is in the layout of its article. */
export const blockKindSchema = z.enum([
  'prose',
  'heading',
  'list-item',
  'dateline',
  'byline',
  'question',
  'boilerplate',
])
export type BlockKind = z.infer<typeof blockKindSchema>

/** A sentence, or a line that stands alone. Sentences of one text never overlap and come in order. */
export const sentenceSchema = z.object({
  span: spanSchema,
  /** Index into `articles`. */
  article: z.int().nonnegative(),
  /** Number of the paragraph within the article, from 0. */
  paragraph: z.int().nonnegative(),
  kind: blockKindSchema,
  /** BCP 47 primary language of the sentence; `und` when it can not be told. */
  language: z.string(),
})
export type Sentence = z.infer<typeof sentenceSchema>
