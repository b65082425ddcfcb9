import { z } from 'zod'
import { positionSchema } from '../../model/position.ts'
import { defineTable } from '../table.ts'
import { splitCell } from '../tsv.ts'

/** Words of stance. */
export const positionCues = defineTable({
  name: 'position-cues',
  folder: 'language',
  row: z.object({
    words: z.string().min(1).transform(splitCell),
    kind: positionSchema.shape.kind,
    where: z.enum(['cue', 'content'], 'where is cue or content'),
  }),
})
