import { z } from 'zod'
import { defineTable } from '../table.ts'
import { splitCell } from '../tsv.ts'

/** The thesaurus of issues: labels and words by language, the wider issue, an identifier in a known thesaurus. */
export const issues = defineTable({
  name: 'issues',
  folder: 'issues',
  row: z
    .object({
      id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an identifier is small letters, digits and hyphens'),
      broader: z.string(),
      general: z.enum(['', 'yes'], 'general is yes or empty'),
      en: z.string().min(1, 'an issue has an English label'),
      'en words': z.string(),
      zh: z.string().min(1, 'an issue has a Chinese label'),
      'zh words': z.string(),
      wikidata: z.string().regex(/^(?:Q\d+)?$/, 'a Wikidata identifier is Q and digits'),
    })
    .transform((row) => ({
      id: row.id,
      broader: row.broader || null,
      general: row.general === 'yes',
      labels: { en: row.en, zh: row.zh } as Readonly<Record<string, string>>,
      words: { en: splitCell(row['en words']), zh: splitCell(row['zh words']) } as Readonly<
        Record<string, readonly string[]>
      >,
      wikidata: row.wikidata || null,
    })),
})
