import { type Lexicon, perLexicon } from '../../lexicon/lexicon.ts'
import { issues } from '../../lexicon/tables/issue.ts'
import { organisations } from '../../lexicon/tables/organisation.ts'
import { parties } from '../../lexicon/tables/party.ts'
import { people } from '../../lexicon/tables/person.ts'
import { foldWord } from './tokens.ts'

/** Names of one person, party, body or issue: those that it is known by and the chief one of each language. */
interface NameSet {
  readonly known: readonly string[]
  readonly chief: readonly string[]
}

const setsOf = (lexicon: Lexicon): NameSet[] => [
  ...lexicon.rows(people).map(({ en, zh, family }) => {
    const last = family.length > 0 ? family : [en[0]!.split(' ').at(-1)!]
    return { known: [...en, ...zh, ...last], chief: heads(last[0], zh[0]) }
  }),
  ...lexicon.rows(parties).map(({ en, zh }) => ({ known: [...en, ...zh], chief: heads(en[0], zh[0]) })),
  ...lexicon.rows(organisations).map(({ en, zh }) => ({ known: [...en, ...zh], chief: heads(en[0], zh[0]) })),
  ...lexicon.rows(issues).map(({ labels }) => ({ known: Object.values(labels), chief: heads(labels.en, labels.zh) })),
]

const heads = (...names: (string | undefined)[]) => names.filter((name) => name !== undefined)
const isHan = (words: string) => /\p{Script=Han}/u.test(words)

/** Names of the same thing in the other script, by any of its names: 布林肯 → Blinken. Names of more than two things stand only for themselves. */
export const otherNames = perLexicon((lexicon) => {
  const sets = Map.groupBy(
    setsOf(lexicon).flatMap((set) => [...new Set(set.known.map(foldWord))].map((name) => ({ name, set }))),
    ({ name }) => name,
  )
  return (words: string): string[] => {
    const found = sets.get(foldWord(words)) ?? []
    if (found.length > 2) return []
    return [...new Set(found.flatMap(({ set }) => set.chief))].filter((name) => isHan(name) !== isHan(words))
  }
})

/** What a speaker of that name is kept under: identifiers and names in lower case. */
export function speakerKeys(lexicon: Lexicon, wanted: string): string[] {
  const folded = foldWord(wanted)
  const found = lexicon
    .rows(people)
    .filter(
      ({ id, en, zh, family }) => id === wanted || [...en, ...zh, ...family].some((name) => foldWord(name) === folded),
    )
  return [folded, wanted, ...found.map(({ id }) => id)]
}
