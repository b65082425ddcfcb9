import { z } from 'zod'
import { genreSchema } from './article.ts'

/** What a person may put right about an article. */
export const correctionSchema = z.discriminatedUnion('field', [
  z.object({ field: z.literal('genre'), value: genreSchema }),
  z.object({
    field: z.literal('published'),
    value: z.string().regex(/^\d{4}(?:-\d\d(?:-\d\d)?)?$/, 'write it as 2025-05-20, 2025-05 or 2025'),
  }),
  z.object({ field: z.literal('publisher'), value: z.string().min(1) }),
  z.object({
    field: z.literal('party'),
    value: z
      .string()
      .regex(/^[A-Z0-9]{2,10}$/, 'a party is a code: USA, CHN, EU …')
      .nullable(),
  }),
  z.object({ field: z.literal('language'), value: z.string().regex(/^[a-z]{2,3}$/, 'a language is a code: en, zh …') }),
])
export type Correction = z.infer<typeof correctionSchema>

/** A correction with its article (its number in the document), who made it and when (ISO 8601). */
export interface KeptCorrection {
  readonly article: number
  readonly correction: Correction
  readonly by: string
  readonly at: string
}
