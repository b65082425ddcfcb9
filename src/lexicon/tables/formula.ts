import { z } from 'zod'
import { defineTable } from '../table.ts'
import { splitCell } from '../tsv.ts'

/** Fixed political wordings that a party repeats: one line joins a wording's renderings in all languages. */
export const formulas = defineTable({
  name: 'formulas',
  folder: 'formulas',
  row: z
    .object({
      id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an identifier is small letters, digits and hyphens'),
      owner: z.string().regex(/^(?:[A-Z0-9]{2,10})?$/, 'owner is a party code or empty'),
      en: z.string(),
      zh: z.string(),
    })
    .transform((row) => ({
      id: row.id,
      owner: row.owner || null,
      /** Wordings by language, the official rendering first. */
      wordings: { en: splitCell(row.en), zh: splitCell(row.zh) } as Readonly<Record<string, readonly string[]>>,
    })),
})
export type FormulaRow = ReturnType<(typeof formulas)['row']['parse']>
