import { z } from 'zod'
import { threadEventSchema } from './thread.ts'

/** The life of a standing channel, as the documents tell it. */
export const channelSchema = z.object({
  /** The word file's identifier. */
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
  lastHeardOf: z.string().nullable(),
  events: z.array(threadEventSchema),
})
export type Channel = z.infer<typeof channelSchema>
