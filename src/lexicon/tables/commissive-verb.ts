import { z } from 'zod'
import { strengthSchema } from '../../model/commitment.ts'
import { defineTable } from '../table.ts'
import { splitCell } from '../tsv.ts'

const takes = z.enum(['action', 'gerund', 'noun', 'clause'])

/** Words by which parties bind themselves. */
export const commissiveVerbs = defineTable({
  name: 'commissive-verbs',
  folder: 'language',
  row: z
    .object({
      verb: z.string().min(1),
      forms: z.string().transform(splitCell),
      after: z.string().transform(splitCell),
      takes: z.string(),
      subject: z.enum(['any', 'joint'], 'subject is any or joint'),
      strength: strengthSchema,
      soft: z.enum(['', 'yes'], 'soft is yes or empty'),
    })
    .transform((row) => ({
      ...row,
      takes: splitCell(row.takes).map((cell) => takes.parse(cell)),
      soft: row.soft === 'yes',
    })),
})
export type CommissiveRow = ReturnType<(typeof commissiveVerbs)['row']['parse']>
