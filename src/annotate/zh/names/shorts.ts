import { perLexicon } from '../../../lexicon/lexicon.ts'
import { parties } from '../../../lexicon/tables/party.ts'

/** Short forms (中, 美, 印尼) with the codes of the parties that share each, and the usual one of them. */
export const shortForms = perLexicon((lexicon) => {
  const codes = new Map<string, { all: string[]; usual: string | null }>()
  for (const { code, short } of lexicon.rows(parties))
    for (const { words, usual } of short) {
      const entry = codes.get(words) ?? { all: [], usual: null }
      entry.all.push(code)
      if (usual) entry.usual = code
      codes.set(words, entry)
    }
  return codes
})

/**
 * The party that a short form stands for: the only one that has it, else the only one of them that the text names in full,
 * else, where it names none, the usual one; null when that does not tell.
 */
export function partyOfShort(
  forms: ReturnType<typeof shortForms>,
  words: string,
  said: ReadonlySet<string>,
): string | null {
  const entry = forms.get(words)
  if (!entry) return null
  if (entry.all.length === 1) return entry.all[0]!
  const known = entry.all.filter((code) => said.has(code))
  if (known.length === 1) return known[0]!
  return known.length === 0 ? entry.usual : null
}
