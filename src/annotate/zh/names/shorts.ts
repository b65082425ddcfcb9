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
 * The party that a short form stands for: the only one of those that have it which the text names in full; where it names
 * none, the usual one; where none is usual and only one party has it, that one, unless a compound asks (`strict`: 立法 is no
 * pair of Lithuania and France). Null when that does not tell.
 */
export function partyOfShort(
  forms: ReturnType<typeof shortForms>,
  words: string,
  said: ReadonlySet<string>,
  strict = false,
): string | null {
  const entry = forms.get(words)
  if (!entry) return null
  const known = entry.all.filter((code) => said.has(code))
  if (known.length > 0) return known.length === 1 ? known[0]! : null
  return entry.usual ?? (entry.all.length === 1 && !strict ? entry.all[0]! : null)
}
