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
  variants: z.array(z.object({ words: z.string(), language: z.string(), count: z.int().positive() })),
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
