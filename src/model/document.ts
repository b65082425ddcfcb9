import { z } from 'zod'
import { originSchema } from './origin.ts'

/** A received file or page. Its bytes never change; `id` names them and the place they hold in their file. */
export const documentSchema = z.object({
  /** First 16 hex digits of the hash of the raw text: the same words get the same id. */
  id: z.string(),
  path: z.string(),
  origin: originSchema,
})
export type Document = z.infer<typeof documentSchema>
