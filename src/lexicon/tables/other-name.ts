import { z } from 'zod'
import { defineTable } from '../table.ts'
import { splitCell } from '../tsv.ts'

const cell = z.string().transform(splitCell)

/** Names and words that hold a party's name but are not that party. */
export const otherNames = defineTable({ name: 'other-names', folder: 'names', row: z.object({ en: cell, zh: cell }) })
