import { z } from '@hono/zod-openapi'
import { printCsv } from '../export/csv.ts'

/** A response of JSON by a schema. */
export const json = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  description,
  content: { 'application/json': { schema } },
})

/** The response where something asked for is not there. */
export const missing = json(
  z.object({ message: z.string(), remedy: z.string() }),
  'There is no such thing in this collection',
)

/** What is said of something that is not there. */
export const noSuch = (what: string) => ({
  message: `There is no ${what} in this collection.`,
  remedy: 'It may have been removed; the list of documents shows what is there.',
})

/** A parameter that may be given several times. */
export const several = (what: string) =>
  z
    .union([z.string(), z.array(z.string())])
    .optional()
    .openapi({ description: `${what}; several times for any of them` })

/** A page of a list. */
export const pageOf = (most: number, size: number) => ({
  limit: z.coerce.number().int().min(0).max(most).default(size),
  offset: z.coerce.number().int().min(0).default(0),
})

/** One value that things in a list have, and how many have it. */
export const facetSchema = z.array(z.object({ id: z.string(), label: z.string().nullable(), count: z.int() }))
export type Facet = z.infer<typeof facetSchema>

/** The response of a table for spreadsheets. */
export const csvTable = { description: 'CSV (RFC 4180) with a byte order mark; no cell begins a formula' }

/** The body, status and headers of a table that is kept as a file. */
export const csvFile = (name: string, rows: Parameters<typeof printCsv>[0]) =>
  [
    `\uFEFF${printCsv(rows)}`,
    200,
    { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': `attachment; filename="${name}.csv"` },
  ] as const
