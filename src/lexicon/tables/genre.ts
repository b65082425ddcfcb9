import { z } from 'zod'
import { genreSchema } from '../../model/article.ts'
import { defineTable } from '../table.ts'
import { splitCell } from '../tsv.ts'

/** Words in a title that say what the text is. */
export const genres = defineTable({
  name: 'genres',
  folder: 'languages',
  row: z.object({ genre: genreSchema, words: z.string().min(1).transform(splitCell) }),
})
