import { z } from 'zod'

const values = z.array(z.string().max(300)).max(50).optional()

/** What a search is narrowed by: any value of each, all of them together. Dates are EDTF: a day, month or year. */
export const searchFilterSchema = z.object({
  party: values,
  genre: values,
  publisher: values,
  language: values,
  speaker: values,
  issue: values,
  since: z.string().max(30).optional(),
  until: z.string().max(30).optional(),
})
export type SearchFilter = z.infer<typeof searchFilterSchema>

/** A search that somebody named, to be asked again. */
export const savedSearchSchema = z.object({
  id: z.string(),
  name: z.string(),
  query: z.string(),
  filter: searchFilterSchema,
  /** ISO 8601 instants: when it was saved, and when somebody last looked at what it finds. */
  savedAt: z.string(),
  lookedAt: z.string(),
})
export type SavedSearch = z.infer<typeof savedSearchSchema>
