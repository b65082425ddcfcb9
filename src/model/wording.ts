import { z } from 'zod'
import { spanSchema } from './span.ts'

/** One place of a fixed wording in a text, in its words. */
export const formulaUseSchema = z.object({
  document: z.string(),
  article: z.int().nonnegative(),
  path: z.string(),
  language: z.string(),
  date: z.string().nullable(),
  party: z.string().nullable(),
  span: spanSchema,
  words: z.string(),
})
export type FormulaUse = z.infer<typeof formulaUseSchema>

/** A stretch of a variant: as in the usual wording, only in that one (removed), or only in the variant (added). */
export const variantPartSchema = z.object({ kind: z.enum(['same', 'removed', 'added']), words: z.string() })
export type VariantPart = z.infer<typeof variantPartSchema>

/** A form of a wording as it was written. */
export const variantSchema = z.object({
  words: z.string(),
  language: z.string(),
  count: z.int().positive(),
  /** Word by word (in Chinese by character) against the most frequent form in its language; null for that one. */
  difference: z.array(variantPartSchema).nullable(),
})
export type Variant = z.infer<typeof variantSchema>

/** A fixed wording over time. */
export const formulaLifeSchema = z.object({
  /** The word file's identifier, or the wording itself where it is in no list. */
  id: z.string(),
  owner: z.string().nullable(),
  first: z.string().nullable(),
  last: z.string().nullable(),
  count: z.int().positive(),
  /** Uses by month (`2025-05`) and party whose account it is. */
  months: z.array(z.object({ month: z.string(), party: z.string().nullable(), count: z.int().positive() })),
  /** Forms as they were written, the most frequent first. */
  variants: z.array(variantSchema),
  uses: z.array(formulaUseSchema),
})
export type FormulaLife = z.infer<typeof formulaLifeSchema>

/** A line of a concordance: the words with what stands on both sides. */
export const contextLineSchema = z.object({
  document: z.string(),
  path: z.string(),
  span: spanSchema,
  left: z.string(),
  words: z.string(),
  right: z.string(),
})
export type ContextLine = z.infer<typeof contextLineSchema>

/** A wording that a party's accounts usually use, and that one of them does not. */
export const missingWordingSchema = formulaLifeSchema.pick({ id: true, owner: true }).extend({
  /** How many of the earlier accounts use it, of how many that were looked at. */
  usedIn: z.int().positive(),
  before: z.int().positive(),
  /** Its latest use among them. */
  last: formulaUseSchema,
})
export type MissingWording = z.infer<typeof missingWordingSchema>
