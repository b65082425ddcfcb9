import { z } from 'zod'
import { defineTable } from '../table.ts'

/** Words by which an account shows what a sentence is: a list of topics, protocol, attendance, the meeting itself. */
export const accountCues = defineTable({
  name: 'account-cues',
  folder: 'language',
  row: z.object({
    words: z.string().min(1),
    cue: z.enum(['topics', 'meeting', 'protocol', 'attendance', 'closing', 'publisher'], 'no such kind of cue'),
  }),
})
