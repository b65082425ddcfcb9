import { type Lexicon, perLexicon } from '../../../lexicon/lexicon.ts'
import type { Term } from '../../../lexicon/matcher.ts'
import { collectives } from '../../../lexicon/tables/collective.ts'
import { organisations } from '../../../lexicon/tables/organisation.ts'
import { otherNames } from '../../../lexicon/tables/other-name.ts'
import { parties } from '../../../lexicon/tables/party.ts'
import { people } from '../../../lexicon/tables/person.ts'
import { pronouns } from '../../../lexicon/tables/pronoun.ts'
import { roles } from '../../../lexicon/tables/role.ts'
import { makeNameFinder, type NameTerm } from '../../common/names/name-term.ts'

/** What a collective's noun stands behind; "the", "our" before it belong to it (collective.ts). */
const TOGETHER = { both: ['both', 'both the', 'two', 'both of the'], 'all three': ['three', 'all three'] } as const

type Add = (words: string, value: NameTerm) => void

/** The words that English names are found by. */
export const findNames = perLexicon((lexicon) => {
  const terms: Term<NameTerm>[] = []
  const add: Add = (words, value) => {
    terms.push({ words, value })
    if (words.includes("'")) terms.push({ words: words.replaceAll("'", '’'), value })
    if (words.includes('’')) terms.push({ words: words.replaceAll('’', "'"), value })
  }
  addParties(lexicon, add)
  addPeople(lexicon, add)
  addCollectives(lexicon, add)
  for (const { id, en } of lexicon.rows(organisations)) for (const words of en) add(words, { kind: 'organisation', id })
  for (const { id, en } of lexicon.rows(roles)) for (const words of en) addRole(words, id, add)
  for (const row of lexicon.rows(pronouns, 'en')) if (row.person === 'third') add(row.word, { kind: 'pronoun', row })
  for (const { en } of lexicon.rows(otherNames)) for (const words of en) add(words, { kind: 'none' })
  return makeNameFinder(terms)
})

function addParties(lexicon: Lexicon, add: Add): void {
  for (const { code, en, people: nationals, capital_en } of lexicon.rows(parties)) {
    for (const words of en) add(words, { kind: 'party', code, form: 'name' })
    for (const words of nationals) add(words, { kind: 'party', code, form: 'people' })
    for (const words of [...en, ...nationals])
      for (const side of ['side', 'Side', 'delegation'])
        for (const before of ['', 'the ', 'The '])
          add(`${before}${words} ${side}`, { kind: 'party', code, form: 'side' })
    for (const words of capital_en) add(words, { kind: 'party', code, form: 'capital' })
  }
}

/** Without the marks on its letters: Sánchez, Sanchez. */
const plainOf = (name: string): string =>
  /[^\x20-\x7e]/.test(name) ? name.normalize('NFD').replace(/\p{M}/gu, '') : name

function addPeople(lexicon: Lexicon, add: Add): void {
  for (const { id, en, family } of lexicon.rows(people)) {
    for (const words of en) if (words.includes(' ')) add(words, { kind: 'person', id, form: 'full' })
    const alone =
      family.length > 0
        ? family
        : en.map(
            (name) =>
              name
                .replace(/,? Jr\.$/, '')
                .split(' ')
                .at(-1)!,
          )
    for (const words of new Set(alone.flatMap((one) => [one, plainOf(one)])))
      if (words !== '-') add(words, { kind: 'person', id, form: 'family' })
    for (const words of en) if (!words.includes(' ')) add(words, { kind: 'person', id, form: 'family' })
  }
}

function addCollectives(lexicon: Lexicon, add: Add): void {
  const addCased: Add = (words, value) => {
    add(words, value)
    add(
      words.replace(/^./, (first) => first.toUpperCase()),
      value,
    )
  }
  for (const { id, en } of lexicon.rows(collectives))
    for (const noun of en) {
      for (const before of TOGETHER.both)
        addCased(`${before} ${noun}`, { kind: 'collective', id, count: 'both', bare: false })
      for (const before of TOGETHER['all three'])
        addCased(`${before} ${noun}`, { kind: 'collective', id, count: 'all three', bare: false })
      add(noun, { kind: 'collective', id, count: 'both', bare: true })
    }
}

function addRole(words: string, id: string, add: Add): void {
  const capital = /^\p{Lu}/u.test(words)
  add(words, { kind: 'role', id, capital })
  const other = capital
    ? words.replace(/\p{Lu}(?=\p{Ll})/gu, (letter) => letter.toLowerCase())
    : words.replace(/^./, (c) => c.toUpperCase())
  if (
    other !== words &&
    !/^(?:mr|dr|sir|general|justice|representative|chair|director|governor|king|judge)\b/.test(other)
  )
    add(other, { kind: 'role', id, capital: !capital })
}
