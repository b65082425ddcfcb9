import { z } from 'zod'
import { spanSchema } from './span.ts'

export const participantSchema = z.object({
  id: z.string(),
  name: z.string(),
  party: z.string().nullable(),
  role: z.string().nullable(),
})

/** A talk, call, visit, summit or exchange of letters between parties, as one account tells of it. */
export const meetingSchema = z.object({
  span: spanSchema,
  kind: z.enum(['talks', 'call', 'visit', 'summit', 'letters', 'meal', 'other']),
  /** EDTF; null when unknown. */
  date: z.string().nullable(),
  /** The words that give the date; null when a rule supplied it (from the dateline, the date of publishing). */
  dateSaid: spanSchema.nullable(),
  place: z.string().nullable(),
  level: z.enum(['leaders', 'ministers', 'officials', 'envoys']).nullable(),
  participants: z.array(participantSchema),
  hosts: z.array(z.string()),
  /** held: told of here; mentioned: an earlier one; planned: a coming one. */
  status: z.enum(['held', 'mentioned', 'planned', 'cancelled']),
  /** Index of the meeting that this one is part of (a visit, a summit). */
  partOf: z.int().nonnegative().nullable(),
  rule: z.string(),
})
export type Meeting = z.infer<typeof meetingSchema>
