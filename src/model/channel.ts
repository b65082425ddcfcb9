import { z } from 'zod'
import { threadEventSchema } from './thread.ts'

/** The life of a standing channel, as the documents tell it. */
export const channelSchema = z.object({
  /** The word file's identifier; `on:` and an issue for a channel in no list, which is known by what it is on. */
  id: z.string(),
  /** Names by language: the preferred one, then the others. */
  names: z.record(z.string(), z.array(z.string())),
  issue: z.string().nullable(),
  parties: z.array(z.string()),
  /** From the latest words that tell a state; `unknown` where none do. */
  state: z.enum(['proposed', 'agreed', 'established', 'active', 'suspended', 'resumed', 'unknown']),
  founded: z.string().nullable(),
  /** Days of accounts that tell of a round held. */
  met: z.array(z.string()),
  suspended: z.array(z.string()),
  resumed: z.array(z.string()),
  /** Rounds that accounts number, with the first day of an account that tells of each. */
  rounds: z.array(z.object({ round: z.int().positive(), date: z.string().nullable() })),
  /** Who is said to chair it, with the first and the last day of such an account. */
  chairs: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      party: z.string().nullable(),
      first: z.string().nullable(),
      last: z.string().nullable(),
    }),
  ),
  /** The names by which accounts call it, in the order of their first use: a new name shows here. */
  called: z.array(
    z.object({
      name: z.string(),
      language: z.string(),
      first: z.string().nullable(),
      last: z.string().nullable(),
      places: z.int().positive(),
    }),
  ),
  /** The commitments that gave rise to it, by their place among the events: to found, launch or resume it. */
  origins: z.array(z.int().nonnegative()),
  lastHeardOf: z.string().nullable(),
  events: z.array(threadEventSchema),
})
export type Channel = z.infer<typeof channelSchema>
