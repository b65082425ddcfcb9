import { type Lexicon, perLexicon } from '../../../../lexicon/lexicon.ts'
import { parties } from '../../../../lexicon/tables/party.ts'
import type { Token } from '../../tokens.ts'

/** The words that the model sees in place of a party's names: no party's own name weighs anything. */
const STAND_INS = { name: 'Partyname', people: 'Partypeople', nationals: 'Partynationals', seat: 'Partyseat' } as const

interface Form {
  /** The words of the name behind the first. */
  readonly rest: readonly string[]
  readonly standIn: string
}

/** The names of all parties by their first words, longest first. */
const formsOf = perLexicon((lexicon) => {
  const forms = new Map<string, Form[]>()
  const add = (words: string, standIn: string) => {
    const [first, ...rest] = words.split(' ')
    const own = forms.get(first!) ?? []
    if (!own.some((one) => one.rest.join(' ') === rest.join(' '))) own.push({ rest, standIn })
    forms.set(first!, own)
  }
  for (const { en, people, capital_en } of lexicon.rows(parties)) {
    for (const words of en) add(words, STAND_INS.name)
    for (const [nth, words] of people.entries())
      add(words, nth > 0 && words.endsWith('s') ? STAND_INS.nationals : STAND_INS.people)
    for (const words of capital_en) add(words, STAND_INS.seat)
  }
  for (const own of forms.values()) own.sort((a, b) => b.rest.length - a.rest.length)
  return forms
})

/**
 * A sentence's tokens as the model sees them: each name of a party (China, U.S., South Korea’s, Danes, Oslo) is one token with the
 * same word for all parties; so are the parts of joined words (China-related). Two readings of one text with its parties swapped are the same.
 */
export function neutralTokens(tokens: readonly Token[], lexicon: Lexicon): Token[] {
  const forms = formsOf(lexicon)
  const neutral: Token[] = []
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    const form = forms.get(bareOf(token.word))?.find(({ rest }) => follows(tokens, i, rest))
    if (form) {
      const own = genitiveBehind(tokens, i + form.rest.length)
      neutral.push(standFor(token, tokens[own]!, form.standIn))
      i = own
    } else neutral.push(token.word.includes('-') ? withNeutralParts(token, forms) : token)
  }
  return neutral
}

const bareOf = (word: string): string => word.replace(/['’]s?$/, '')
const isGenitive = (last: Token): boolean => /['’]s?$|^s$/.test(last.word)

/** The last token of a name with its genitive, where the mark is a token of its own: U.S.’s, Honduras’. */
function genitiveBehind(tokens: readonly Token[], last: number): number {
  const name = tokens[last]!
  const mark = tokens[last + 1]
  if (!mark || mark.start !== name.end || !/^['’]$/.test(mark.word)) return last
  if (tokens[last + 2]?.word === 's' && tokens[last + 2]!.start === mark.end) return last + 2
  return name.word.endsWith('s') ? last + 1 : last
}

const follows = (tokens: readonly Token[], at: number, rest: readonly string[]): boolean =>
  rest.every((word, n) => {
    const token = tokens[at + 1 + n]
    return token !== undefined && (n === rest.length - 1 ? bareOf(token.word) : token.word) === word
  })

function standFor(first: Token, last: Token, standIn: string): Token {
  const word = isGenitive(last) ? `${standIn}'s` : standIn
  return { start: first.start, end: last.end, word, lower: word.toLowerCase() }
}

function withNeutralParts(token: Token, forms: ReadonlyMap<string, readonly Form[]>): Token {
  const parts = token.word.split('-')
  const named = parts.map((part) => forms.get(part)?.find(({ rest }) => rest.length === 0)?.standIn ?? part)
  if (named.every((part, n) => part === parts[n])) return token
  const word = named.join('-')
  return { ...token, word, lower: word.toLowerCase().replaceAll('’', "'") }
}
