import { z } from 'zod'
import { defineTable } from '../table.ts'
import { splitCell } from '../tsv.ts'

/** Words that mean the same in English and Chinese, and how much they say of what a sentence is about. */
export const translations = defineTable({
  name: 'en-zh',
  folder: 'bilingual',
  row: z
    .object({
      en: z.string().min(1, 'the English words are missing'),
      zh: z.string().regex(/\p{Script=Han}/u, 'the Chinese words are missing'),
      weight: z.string().regex(/^(?:[0-5](?:\.\d)?)?$/, 'a weight is 0 (says nothing) to 5, or empty for 3'),
    })
    .transform(({ en, zh, weight }) => ({
      en: splitCell(en),
      zh: splitCell(zh),
      weight: weight === '' ? 3 : Number(weight),
    })),
})
