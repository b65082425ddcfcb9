import { z } from 'zod'
import { entityRefSchema } from './entity.ts'
import { spanSchema } from './span.ts'

export const mentionKindSchema = z.enum([
  'person',
  'party',
  'organisation',
  'place',
  'collective',
  'pronoun',
  'description',
])
export type MentionKind = z.infer<typeof mentionKindSchema>

/** Words that refer. `entity` is null where the reader can not tell to whom: unknown stays unknown. */
export const mentionSchema = z.object({
  span: spanSchema,
  kind: mentionKindSchema,
  entity: entityRefSchema.nullable(),
  /** The party that the entity belongs to, or is. */
  party: z.string().nullable(),
  /** For a pronoun or description: the span of the mention that it was resolved through. */
  antecedent: spanSchema.nullable(),
  rule: z.string(),
})
export type Mention = z.infer<typeof mentionSchema>
