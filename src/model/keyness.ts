import { z } from 'zod'

const frequencySchema = z.object({
  count: z.int().nonnegative(),
  /** In a million places. */
  perMillion: z.number(),
  /** In how many articles. */
  articles: z.int().nonnegative(),
})

/** A word, or several in a row, that is more frequent on one side than on the other. */
export const keyWordSchema = z.object({
  words: z.string(),
  /** How many words it is. */
  length: z.int().positive(),
  /** On which side it is more frequent. */
  key: z.enum(['target', 'reference']),
  target: frequencySchema,
  reference: frequencySchema,
  /** G², how little the difference is by chance: 15.13 is p < 0.0001. */
  logLikelihood: z.number(),
  /** How many times more frequent in the target, as a power of two: 1 twice, -1 half. */
  logRatio: z.number(),
})
export type KeyWord = z.infer<typeof keyWordSchema>

const sideSchema = z.object({
  /** What was asked for. */
  asked: z.string(),
  articles: z.int().nonnegative(),
  words: z.int().nonnegative(),
})

/** The words that set a text or a period apart from another. */
export const keynessSchema = z.object({
  language: z.string(),
  target: sideSchema,
  reference: sideSchema,
  /** Words in a row that were counted. */
  length: z.object({ from: z.int(), to: z.int() }),
  /** How often a word must stand on one side, and its least log-likelihood. */
  least: z.int(),
  significance: z.number(),
  total: z.int(),
  /** The most significant first. */
  words: z.array(keyWordSchema),
})
export type Keyness = z.infer<typeof keynessSchema>
