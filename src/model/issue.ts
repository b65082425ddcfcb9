import { z } from 'zod'

/** One issue of the thesaurus, with the same identifier in every language. */
export const issueSchema = z.object({
  id: z.string(),
  /** Preferred label by language. */
  labels: z.record(z.string(), z.string()),
  broader: z.string().nullable(),
})
export type Issue = z.infer<typeof issueSchema>
