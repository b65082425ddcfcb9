import { z } from 'zod'
import { defineTable } from '../table.ts'

/** How characters sound that write foreign names. */
export const sounds = defineTable({
  name: 'sounds',
  folder: 'language',
  row: z.object({
    sound: z.string().regex(/^[a-zü]+$/, 'a sound is pinyin without tones'),
    characters: z.string().regex(/^\p{Script=Han}+$/u, 'characters are Chinese characters without blanks'),
  }),
})
