import { z } from 'zod'
import { spanSchema } from './span.ts'

/** Exact words with where they come from: what a footnote says. */
export const citationSchema = z.object({
  document: z.string(),
  article: z.int().nonnegative(),
  /** Over the document's source text; empty where the account has no such words. */
  spans: z.array(spanSchema),
  /** The words at the spans, joined by ` … `; null where the account has none. */
  words: z.string().nullable(),
  language: z.string(),
  /** Whose account. */
  party: z.string().nullable(),
  publisher: z.string().nullable(),
  title: z.string().nullable(),
  /** EDTF. */
  published: z.string().nullable(),
  url: z.string().nullable(),
  path: z.string(),
  /** ISO 8601 instant of the fetching; null for a file. */
  retrieved: z.string().nullable(),
  /** What to mind before quoting. */
  warnings: z.array(z.enum(['damaged', 'fragment'])),
})
export type Citation = z.infer<typeof citationSchema>

/** A part of a memo: a person's own words, or passages with their citations. */
export const memoBlockSchema = z.discriminatedUnion('kind', [
  z.object({ id: z.string(), kind: z.enum(['heading', 'text']), words: z.string().max(20_000) }),
  z.object({
    id: z.string(),
    kind: z.literal('passages'),
    /** Issue identifier; null for a passage that was picked from a text. */
    issue: z.string().nullable(),
    /** For a row of a comparison: its verdict and its two accounts (document id, full stop, number). */
    row: z
      .object({
        a: z.string(),
        b: z.string(),
        point: z.string(),
        verdict: z.enum(['both', 'only', 'not available']),
      })
      .nullable(),
    citations: z.array(citationSchema).min(1),
  }),
])
export type MemoBlock = z.infer<typeof memoBlockSchema>
export type PassagesBlock = Extract<MemoBlock, { kind: 'passages' }>

/** What a person puts together out of passages and own words. */
export const memoSchema = z.object({
  id: z.string(),
  /** Counts from 1; a saving names the version that it was made from. */
  version: z.int().nonnegative(),
  title: z.string().max(300),
  blocks: z.array(memoBlockSchema).max(1000),
  /** ISO 8601 instant. */
  savedAt: z.string(),
  /** Removed memos are kept, and can be brought back. */
  removed: z.boolean(),
})
export type Memo = z.infer<typeof memoSchema>

/** What a person picks: a row of a comparison, or words of one document. */
export const pickSchema = z.discriminatedUnion('from', [
  z.object({ from: z.literal('row'), a: z.string(), b: z.string(), point: z.string() }),
  z.object({
    from: z.literal('text'),
    document: z.string(),
    article: z.int().nonnegative(),
    spans: z.array(spanSchema).min(1).max(50),
    issue: z.string().nullable(),
  }),
])
export type Pick = z.infer<typeof pickSchema>
