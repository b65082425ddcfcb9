import { z } from 'zod'

/** What mentions refer to. `id` is a word-file id (`person/…`, `CHN`) or, for names in no list, `new/<name>`. */
export const entityRefSchema = z.object({ id: z.string(), name: z.string() })
export type EntityRef = z.infer<typeof entityRefSchema>

/**
 * The entity behind a source, with the party it speaks for.
 * party: ISO 3166-1 alpha-3, `EU`, `UN`, …; `both` for the two parties together; null when unknown.
 */
export const speakerSchema = entityRefSchema.extend({ party: z.string().nullable() })
export type Speaker = z.infer<typeof speakerSchema>
