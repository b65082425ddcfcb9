import { z } from 'zod'
import { commitmentSchema } from './commitment.ts'
import { spanSchema } from './span.ts'

/** What an account reports of an undertaking, read from its words. */
export const reportedStatusSchema = z.enum([
  'agreed',
  'begun',
  'held',
  'progress',
  'next-steps',
  'completed',
  'suspended',
  'resumed',
  'breach',
  'urged',
  'mentioned',
])
export type ReportedStatus = z.infer<typeof reportedStatusSchema>

/** One account's words on an undertaking, on one day. */
export const threadEventSchema = z.object({
  document: z.string(),
  article: z.int().nonnegative(),
  path: z.string(),
  title: z.string().nullable(),
  language: z.string(),
  /** EDTF day of the account; null when it has none. */
  date: z.string().nullable(),
  /** Whose account. */
  party: z.string().nullable(),
  publisher: z.string().nullable(),
  span: spanSchema,
  /** The words inside that name the issue or the channel. */
  about: spanSchema,
  words: z.string(),
  /** What the event is in the life of the thread. */
  kind: z.enum([
    'announcement',
    'restatement',
    'step',
    'completion',
    'suspension',
    'resumption',
    'contradiction',
    'call',
    'mention',
  ]),
  reported: z.object({ status: reportedStatusSchema, span: spanSchema.nullable(), words: z.string().nullable() }),
  /** Identifier of the channel that the words name. */
  mechanism: z.string().nullable(),
  /** The channel's name as these words have it, which round of it they tell of, and who chairs it. */
  called: z.string().nullable(),
  round: z.int().positive().nullable(),
  chairs: z.array(z.object({ id: z.string(), name: z.string(), party: z.string().nullable() })),
  /** What is undertaken; null where nothing is. */
  act: commitmentSchema.shape.act.nullable(),
  /** Whether the words undertake something (a commitment). */
  undertakes: z.boolean(),
  /** EDTF: by when, as the words say. */
  due: z.string().nullable(),
  /** What joined it to the thread, a line a reason. */
  because: z.array(z.string()),
})
export type ThreadEvent = z.infer<typeof threadEventSchema>

/** A date by which something was to be done. Nothing is inferred from silence but silence. */
export const watchedDueSchema = z.object({
  due: z.string(),
  /** The event that says so, by its place among the thread's events. */
  event: z.int().nonnegative(),
  state: z.enum(['to come', 'evidence found', 'no evidence found']),
  /** The day to which the record was looked at. */
  to: z.string(),
})

/** One undertaking or channel followed through the documents. */
export const threadSchema = z.object({
  /** Made of the parties and the topic, e.g. `XAV+XHL/fisheries`; of the actor too where there is one: `XAV+XHL/fisheries/XAV`. */
  id: z.string(),
  parties: z.array(z.string()),
  /** Who alone undertakes it, where the parties undertake different things on one issue; null where they do together. */
  actor: z.string().nullable(),
  issue: z.string().nullable(),
  /** Channels that its events name. */
  mechanisms: z.array(z.string()),
  events: z.array(threadEventSchema),
  first: z.string().nullable(),
  last: z.string().nullable(),
  /** What the latest account reports that reports anything. */
  reported: z.object({ status: reportedStatusSchema, date: z.string().nullable(), party: z.string().nullable() }),
  /** A person's judgement; `not reviewed` until there is one. */
  assessed: z.string(),
  /** The day after which nothing was found. */
  silentSince: z.string().nullable(),
  dues: z.array(watchedDueSchema),
})
export type Thread = z.infer<typeof threadSchema>
