import { z } from 'zod'
import { problemSchema } from './problem.ts'
import { spanSchema } from './span.ts'

/** Which account: A and B, in the order that the person gave. */
export const sideSchema = z.enum(['A', 'B'])
export type Side = z.infer<typeof sideSchema>

const perSide = <Value extends z.ZodType>(value: Value) => z.object({ A: value, B: value })

/** One of the compared accounts: an article, or a part of one. */
export const comparedAccountSchema = z.object({
  /** Document id, and index of the article within it. */
  document: z.string(),
  article: z.int().nonnegative(),
  path: z.string(),
  span: spanSchema,
  title: z.string().nullable(),
  language: z.string(),
  /** Whose account; null when it is a third party's or unknown. */
  party: z.string().nullable(),
  publisher: z.string().nullable(),
  published: z.string().nullable(),
  complete: z.boolean(),
})
export type ComparedAccount = z.infer<typeof comparedAccountSchema>

export const differenceSchema = z.object({
  what: z.enum(['actor', 'strength', 'condition', 'scope', 'number', 'date', 'wording', 'order', 'prominence']),
  /** What A says and what B says, in the words of the reading or of the text. */
  A: z.string(),
  B: z.string(),
})
export type Difference = z.infer<typeof differenceSchema>

/** One thing that an account reports: the unit of comparison. */
export const pointSchema = z.object({
  id: z.string(),
  /** A line a person can read, built from the reading; never free text. */
  gist: z.string(),
  kind: z.enum(['commitment', 'mechanism', 'position', 'attribution', 'meeting', 'statement']),
  /** Issue identifier. */
  issue: z.string().nullable(),
  /** `not available`: the account that lacks it is a fragment and can not omit. */
  verdict: z.enum(['both', 'only', 'not available']),
  in: z.array(sideSchema).min(1),
  spans: perSide(z.array(spanSchema)),
  /** Indexes into the sentences of each account's reading. */
  sentences: perSide(z.array(z.int().nonnegative())),
  differs: z.array(differenceSchema),
  /** What made the two meet, a line a reason; for `only`, what was looked for. */
  because: z.array(z.string()),
})
export type Point = z.infer<typeof pointSchema>

export const coverageSchema = z.object({
  /** Dateline, protocol, boilerplate. */
  frame: z.array(spanSchema),
  /** Sentences that the readers made nothing of. */
  unread: z.array(spanSchema),
  /** Whether the account is whole (false: a fragment). */
  complete: z.boolean(),
})
export type Coverage = z.infer<typeof coverageSchema>

/** A matter that the accounts put in different words, as the word file `formulas/contrasts` lists them. */
export const comparedTermSchema = z.object({
  /** Identifier of the matter. */
  matter: z.string(),
  /** Identifiers of the wordings that each account uses, and every place of them. */
  ...perSide(z.object({ wordings: z.array(z.string()).min(1), spans: z.array(spanSchema).min(1) })).shape,
})
export type ComparedTerm = z.infer<typeof comparedTermSchema>

/** Words by which an account names the meeting that it tells of, at their first place, and where it says that it was. */
export const meetingNameSchema = z.object({ words: z.string(), span: spanSchema, place: z.string().nullable() })
export type MeetingName = z.infer<typeof meetingNameSchema>

/** Two accounts side by side: the public contract `readout.comparison/1`. */
export const comparisonSchema = z.object({
  schema: z.literal('readout.comparison/1'),
  accounts: z.tuple([comparedAccountSchema, comparedAccountSchema]),
  points: z.array(pointSchema),
  /** Matters put in different words, wherever in the accounts. */
  terms: z.array(comparedTermSchema),
  /** What each account calls the meeting, in its own words; empty where it does not say. */
  names: perSide(z.array(meetingNameSchema)),
  coverage: perSide(coverageSchema),
  problems: z.array(problemSchema),
})
export type Comparison = z.infer<typeof comparisonSchema>
