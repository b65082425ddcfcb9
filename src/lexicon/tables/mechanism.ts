import { z } from 'zod'
import { defineTable } from '../table.ts'
import { splitCell } from '../tsv.ts'

/** Named channels: one line joins a channel's names in all languages. */
export const mechanisms = defineTable({
  name: 'mechanisms',
  folder: 'mechanisms',
  row: z
    .object({
      id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an identifier is small letters, digits and hyphens'),
      en: z.string(),
      zh: z.string(),
      topic: z.string(),
      parties: z
        .string()
        .regex(/^(?:[A-Z0-9]{2,10}(?: \| [A-Z0-9]{2,10})*)?$/, "parties are codes parted by ' | ', or empty"),
    })
    .transform((row) => ({
      id: row.id,
      /** Names by language, the preferred one first. */
      names: { en: splitCell(row.en), zh: splitCell(row.zh) } as Readonly<Record<string, readonly string[]>>,
      /** Issue identifier; null when no issue fits. */
      topic: row.topic || null,
      /** Party codes; empty for any. */
      parties: splitCell(row.parties),
    })),
})
export type MechanismRow = ReturnType<(typeof mechanisms)['row']['parse']>
