import { z } from 'zod'
import type { Span } from '../text/span.ts'

/** Half-open `[start, end)`, zero-based UTF-16 code units over the reading's text. */
export const spanSchema: z.ZodType<Span> = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() })
