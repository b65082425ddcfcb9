import { z } from 'zod'
import { defineTable } from '../table.ts'
import { splitCell } from '../tsv.ts'

/** Nouns of contact: channels, talks, visits. */
export const channelWords = defineTable({
  name: 'channel-words',
  folder: 'language',
  row: z.object({
    noun: z.string().min(1).transform(splitCell),
    kind: z.enum(['channel', 'talk', 'visit']),
    alone: z.enum(['', 'yes', 'capital'], 'alone is yes, capital or empty'),
  }),
})
export type ChannelWord = ReturnType<(typeof channelWords)['row']['parse']>
