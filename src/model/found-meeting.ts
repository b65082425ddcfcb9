import { z } from 'zod'
import { spanSchema } from './span.ts'

/** How an article stands to a meeting: it tells of it, announces it, or speaks of it later. */
export const meetingRelationSchema = z.enum(['account', 'announcement', 'mention'])
export type MeetingRelation = z.infer<typeof meetingRelationSchema>

/** One article that tells of a meeting. */
export const meetingAccountSchema = z.object({
  document: z.string(),
  article: z.int().nonnegative(),
  path: z.string(),
  title: z.string().nullable(),
  language: z.string(),
  genre: z.string().nullable(),
  /** Whose account; null when it is a third party's or unknown. */
  party: z.string().nullable(),
  publisher: z.string().nullable(),
  published: z.string().nullable(),
  complete: z.boolean(),
  relation: meetingRelationSchema,
  /** EDTF date of the meeting as this account gives it; null when it gives none. */
  date: z.string().nullable(),
  /** Whether the words give the date (true) or a rule supplied it from the date of publishing (false). */
  dateSaid: z.boolean(),
  place: z.string().nullable(),
  /** The words that tell of the meeting; null where only a title outside the text does. */
  span: spanSchema.nullable(),
  words: z.string(),
  /** What made this account meet the others, a line a reason. */
  because: z.array(z.string()),
})
export type MeetingAccount = z.infer<typeof meetingAccountSchema>

/** A meeting that accounts of a collection tell of. */
export const foundMeetingSchema = z.object({
  /** Made of the date and the participants, e.g. `2025-05-20/elena-maro+tomas-lin`. */
  id: z.string(),
  kind: z.enum(['talks', 'call', 'visit', 'summit', 'letters', 'meal', 'other']),
  /** EDTF; null when no account gives a date. */
  date: z.string().nullable(),
  place: z.string().nullable(),
  level: z.enum(['leaders', 'ministers', 'officials', 'envoys']).nullable(),
  participants: z.array(z.object({ id: z.string(), name: z.string(), party: z.string().nullable() })),
  /** Parties that met, in the order of their codes. */
  parties: z.array(z.string()),
  /** Accounts first, then announcements and mentions, in the order of their dates. */
  accounts: z.array(meetingAccountSchema),
  /** Whose accounts the record rests on: articles of each side that tell of it; `null` ones under `other`. */
  balance: z.record(z.string(), z.int().positive()),
})
export type FoundMeeting = z.infer<typeof foundMeetingSchema>
