import { z } from 'zod'
import { spanSchema } from './span.ts'

export const genreSchema = z.enum([
  'readout',
  'joint-statement',
  'fact-sheet',
  'speech',
  'press-conference',
  'news',
  'commentary',
])
export type Genre = z.infer<typeof genreSchema>

/** What a value rests on: words of the text, or a field that the origin claims; `inferred` when a rule supplied it. */
export const evidenceSchema = z.object({
  /** The article's field that this speaks for, e.g. `published`, `party`. */
  field: z.string(),
  span: spanSchema.nullable(),
  claim: z.string().nullable(),
  inferred: z.boolean(),
  rule: z.string(),
})
export type Evidence = z.infer<typeof evidenceSchema>

/** A part of an article that tells of a meeting for one party, and the chain through which it reached the reader. */
export const accountSchema = z.object({
  span: spanSchema,
  /** ISO 3166-1 alpha-3, `EU`, `UN`, …; null for a third party's account. */
  party: z.string().nullable(),
  /** Reporters from the first to the last, e.g. ["Ministry of Foreign Affairs (CHN)", "Example Daily"]. Never shortened. */
  chain: z.array(z.string()),
  rule: z.string(),
})

/** One piece of writing inside a document. */
export const articleSchema = z.object({
  span: spanSchema,
  title: spanSchema.nullable(),
  /** BCP 47 primary language; `und` when it can not be told. */
  language: z.string(),
  genre: genreSchema.nullable(),
  /** EDTF date; null when unknown. */
  published: z.string().nullable(),
  dateline: z.object({ span: spanSchema, place: z.string().nullable(), date: z.string().nullable() }).nullable(),
  publisher: z.string().nullable(),
  /** The party whose official account this is; null when it is nobody's or unknown. */
  party: z.string().nullable(),
  /** False for a fragment: a jump from another page, an excerpt. A fragment can not omit. */
  complete: z.boolean(),
  accounts: z.array(accountSchema),
  evidence: z.array(evidenceSchema),
})
export type Article = z.infer<typeof articleSchema>

/** An article as ingest cuts it: where it stands, its title, and whether it is whole. */
export type ArticleCut = Pick<Article, 'span' | 'title' | 'complete'>
