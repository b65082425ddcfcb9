import { z } from 'zod'
import { speakerSchema } from './entity.ts'
import { spanSchema } from './span.ts'

/** Who said what (PARC 3.0): source, cue and content spans, and the speaker behind the source. */
export const attributionSchema = z.object({
  /** The words that name who speaks; empty when the subject is dropped. */
  source: z.array(spanSchema),
  /** The words that signal it; empty only where `ground` says why. */
  cue: z.array(spanSchema),
  content: z.array(spanSchema).min(1),
  speaker: speakerSchema.nullable(),
  addressee: speakerSchema.nullable(),
  mode: z.enum(['direct', 'indirect', 'mixed']),
  /** Index of the attribution whose content holds this one. */
  nestedIn: z.int().nonnegative().nullable(),
  /** Why there is no cue: the article is one speaker's, a turn, or the continuation of the attribution before. */
  ground: z.enum(['speech', 'turn', 'continuation']).nullable(),
  negated: z.boolean(),
  /** say: reporting verbs and quotations; wide: plans, beliefs, nouns. */
  tier: z.enum(['say', 'wide']),
  /** Calibrated probability, where a model made it; null where a rule did. */
  confidence: z.number().min(0).max(1).nullable(),
  rule: z.string(),
})
export type Attribution = z.infer<typeof attributionSchema>
