import { z } from 'zod'
import { defineTable } from '../table.ts'
import { splitCell } from '../tsv.ts'

const cell = z.string().transform(splitCell)

/** Places of meetings that some texts name by the house, others by the town or region: one line a place. */
export const venues = defineTable({ name: 'venues', folder: 'names', row: z.object({ en: cell, zh: cell }) })
