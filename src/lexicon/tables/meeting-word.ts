import { z } from 'zod'
import { defineTable } from '../table.ts'
import { splitCell } from '../tsv.ts'

/**
 * Words of meeting: verbs with what follows them, nouns, and what conferences of many are called. The heads of the word files
 * say what each part does.
 */
export const meetingWords = defineTable({
  name: 'meeting-words',
  folder: 'language',
  row: z.object({
    words: z.string().min(1).transform(splitCell),
    part: z.enum([
      'verb',
      'noun',
      'hold',
      'hold-noun',
      'conference',
      'scope',
      'series',
      'attend',
      'standing',
      'contact',
      'lately',
      'visit-to',
      'conduct',
    ]),
    with: z.string().transform(splitCell),
    kind: z.enum(['talks', 'call', 'visit', 'summit', 'letters', 'meal', 'other']),
  }),
})
export type MeetingKind = 'talks' | 'call' | 'visit' | 'summit' | 'letters' | 'meal' | 'other'
