import { perLexicon } from '../../../lexicon/lexicon.ts'
import { reportingVerbs } from '../../../lexicon/tables/reporting-verb.ts'
import { inflect } from './inflection.ts'

export type VerbForm = 'base' | 'third' | 'past' | 'participle' | 'ing'

/** A reporting verb of the word file as one of its forms. */
export interface VerbReading {
  readonly verb: string
  readonly forms: readonly VerbForm[]
  /** Words that must follow, in small letters, longest first; [[]] when nothing must. */
  readonly after: readonly (readonly string[])[]
  readonly takes: readonly ('clause' | 'noun' | 'addressee')[]
  readonly tier: 'say' | 'wide'
}

/** The reporting verbs by every form they take, in small letters. */
export const verbsByForm = perLexicon((lexicon) => {
  const index = new Map<string, VerbReading[]>()
  for (const { verb, forms, after, takes, tier } of lexicon.rows(reportingVerbs, 'en')) {
    const regular = inflect(verb)
    const [third = regular.third, past = regular.past, participle = forms[1] ?? regular.participle, ing = regular.ing] =
      forms
    const words = after.map((one) => one.toLowerCase().split(' ')).sort((a, b) => b.length - a.length)
    const named: [string, VerbForm][] = [
      [verb, 'base'],
      [third, 'third'],
      [past, 'past'],
      [participle, 'participle'],
      [ing, 'ing'],
    ]
    for (const form of new Set(named.map(([word]) => word))) {
      const reading = {
        verb,
        forms: named.filter(([word]) => word === form).map(([, name]) => name),
        after: words.length > 0 ? words : [[]],
        takes,
        tier,
      }
      index.set(form, [...(index.get(form) ?? []), reading])
    }
  }
  for (const readings of index.values()) readings.sort((a, b) => b.after[0]!.length - a.after[0]!.length)
  return index
})
