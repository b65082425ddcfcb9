import { z } from 'zod'
import { defineTable } from '../table.ts'
import { splitCell } from '../tsv.ts'

const takes = z.enum(['clause', 'noun', 'addressee'])

/** Verbs that say that somebody said, asked, stressed, welcomed, believes … something. */
export const reportingVerbs = defineTable({
  name: 'reporting-verbs',
  folder: 'language',
  row: z
    .object({
      verb: z.string().min(1),
      forms: z.string(),
      after: z.string(),
      takes: z.string(),
      tier: z.enum(['say', 'wide']),
    })
    .transform((row) => ({
      /** The base form. */
      verb: row.verb,
      /** Third person, past, participle, -ing form, where the rules of spelling do not give them. */
      forms: splitCell(row.forms),
      /** Words that must follow and belong to the cue (raised *concerns about*); none: the verb alone. */
      after: splitCell(row.after),
      /** clause: that … or a clause; noun: a noun phrase is what is said; addressee: the hearer comes first. */
      takes: splitCell(row.takes).map((cell) => takes.parse(cell)),
      tier: row.tier,
    })),
})
