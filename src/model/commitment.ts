import { z } from 'zod'
import { spanSchema } from './span.ts'

export const actSchema = z.enum([
  'agree',
  'decide',
  'establish',
  'resume',
  'launch',
  'continue',
  'renew',
  'hold',
  'invite',
  'visit',
  'purchase',
  'lift',
  'suspend',
  'implement',
  'increase',
  'support',
  'other',
])
export type Act = z.infer<typeof actSchema>

/** From firm to loose. Read from the words, never judged. */
export const strengthSchema = z.enum(['done', 'agreed', 'will', 'agreed-in-principle', 'discussed', 'encouraged'])
export type Strength = z.infer<typeof strengthSchema>

/** The five tests of DESIGN.md section 3; each holds the words that pass it, or null where it fails. */
export const testsSchema = z.object({
  actor: spanSchema.nullable(),
  commissive: spanSchema.nullable(),
  future: spanSchema.nullable(),
  object: spanSchema.nullable(),
  anchored: spanSchema.nullable(),
})
export type CommitmentTests = z.infer<typeof testsSchema>

/** A discrete, specific, publicly stated undertaking of future or continuing action. */
export const commitmentSchema = z.object({
  span: spanSchema,
  act: actSchema,
  strength: strengthSchema,
  grade: z.enum(['core', 'soft', 'outcome']),
  /** True for the grades core and outcome. */
  core: z.boolean(),
  mode: z.enum(['joint', 'unilateral']),
  /** The parties that undertake, by code; never empty. */
  actors: z.array(z.string()).min(1),
  /** The party whose account says so; null when nobody's account is known. */
  claimedBy: z.string().nullable(),
  /** Issue identifiers from the thesaurus, the nearest first; null when none fits. */
  issue: z.string().nullable(),
  mechanism: spanSchema.nullable(),
  quantity: spanSchema.nullable(),
  deadline: spanSchema.nullable(),
  condition: spanSchema.nullable(),
  tests: testsSchema,
  /** An umbrella ("more than twenty outcomes") links to its children and is never counted as them. */
  umbrella: z.boolean(),
  rule: z.string(),
})
export type Commitment = z.infer<typeof commitmentSchema>
