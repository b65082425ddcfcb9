import { perLexicon } from '../../../lexicon/lexicon.ts'
import type { Term } from '../../../lexicon/matcher.ts'
import { collectives } from '../../../lexicon/tables/collective.ts'
import { otherNames } from '../../../lexicon/tables/other-name.ts'
import { parties } from '../../../lexicon/tables/party.ts'
import { makeNameFinder, type NameTerm } from '../../common/names/name-term.ts'

/** Determiners of a collective: "both sides", "the two leaders", "our two countries", "the three ministers". */
const TOGETHER = {
  both: [
    'both',
    'both the',
    'the two',
    'our two',
    'these two',
    'their two',
    'two',
    'both of the',
    'the leaders of the two',
  ],
  'all three': ['the three', 'all three', 'our three'],
  bare: ['the', 'our'],
} as const

/** The words that English names are found by. */
export const findNames = perLexicon((lexicon) => {
  const terms: Term<NameTerm>[] = []
  const add = (words: string, value: NameTerm) => {
    terms.push({ words, value })
    if (words.includes("'")) terms.push({ words: words.replaceAll("'", '’'), value })
  }
  for (const { code, en, people, capital_en } of lexicon.rows(parties)) {
    for (const words of en) add(words, { kind: 'party', code, form: 'name' })
    for (const words of en) addSides(add, words, code)
    for (const words of people) {
      add(words, { kind: 'party', code, form: 'people' })
      addSides(add, words, code)
    }
    for (const words of capital_en) add(words, { kind: 'party', code, form: 'capital' })
  }
  for (const { id, en } of lexicon.rows(collectives))
    for (const noun of en) {
      for (const before of TOGETHER.both)
        addCased(add, `${before} ${noun}`, { kind: 'collective', id, count: 'both', bare: false })
      for (const before of TOGETHER['all three'])
        addCased(add, `${before} ${noun}`, { kind: 'collective', id, count: 'all three', bare: false })
      for (const before of TOGETHER.bare)
        addCased(add, `${before} ${noun}`, { kind: 'collective', id, count: 'both', bare: true })
    }
  for (const { en } of lexicon.rows(otherNames)) for (const words of en) add(words, { kind: 'none' })
  return makeNameFinder(terms)
})

type Add = (words: string, value: NameTerm) => void

function addSides(add: Add, words: string, code: string): void {
  for (const side of ['side', 'Side', 'delegation'])
    for (const before of ['', 'the ', 'The ']) add(`${before}${words} ${side}`, { kind: 'party', code, form: 'side' })
}

function addCased(add: Add, words: string, value: NameTerm): void {
  add(words, value)
  add(
    words.replace(/^./, (first) => first.toUpperCase()),
    value,
  )
}
