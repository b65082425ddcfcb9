import { z } from 'zod'
import { defineTable } from '../table.ts'
import { splitCell } from '../tsv.ts'

const identifier = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an identifier is small letters, digits and hyphens')

/** Matters that parties put in different words: one line a wording of a matter. */
export const contrasts = defineTable({
  name: 'contrasts',
  folder: 'formulas',
  row: z
    .object({ matter: identifier, wording: identifier, en: z.string(), zh: z.string() })
    .transform(({ matter, wording, en, zh }) => ({
      matter,
      wording,
      /** Forms by language. */
      forms: { en: splitCell(en), zh: splitCell(zh) } as Readonly<Record<string, readonly string[]>>,
    })),
})
