import { z } from 'zod'
import { defineTable } from '../table.ts'
import { splitCell } from '../tsv.ts'

const cell = z.string().transform(splitCell)

/** Words for two or more parties, or their people, taken together. */
export const collectives = defineTable({
  name: 'collectives',
  folder: 'names',
  row: z.object({
    id: z.string().regex(/^[a-z-]+$/, 'an id is small letters and hyphens'),
    /** English plural nouns, read behind "both", "the two", "the three", … */
    en: cell,
    /** Chinese words for two together. */
    zh: cell,
    /** Chinese words for three together. */
    zh_three: cell,
  }),
})
