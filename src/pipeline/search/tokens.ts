import { createRequire } from 'node:module'
import { stemEnglish } from '../../lexicon/english-stem.ts'

/** A token of the index and the words that it stands for, as offsets into the text. */
export interface Token {
  readonly word: string
  readonly start: number
  readonly end: number
}

/** Changes whenever the same text would give other tokens. */
export const TOKENS = 'tokens-1'

const RUN = /(?<han>\p{Script=Han}+)|(?<word>(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+(?:['’]\p{L}+)?)/gu

let convert: ((text: string) => string) | null = null
const simplified = new Map<string, string>()

/** A Traditional character's Simplified form; others as they are. */
function simplify(character: string): string {
  let known = simplified.get(character)
  if (known === undefined) {
    convert ??= createRequire(import.meta.url)('opencc-js/t2cn').Converter({ from: 't', to: 'cn' }) as (
      text: string,
    ) => string
    known = convert(character)
    simplified.set(character, known)
  }
  return known
}

/** A word in lower case without accents. */
export const foldWord = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/[\p{M}]/gu, '')
    .toLowerCase()

/**
 * The tokens of a text, the same for index and query: words in lower case and stemmed; each two neighbouring Chinese
 * characters, read through Simplified, and the last one of a run by itself (中美关系 → 中美 美关 关系 系), so that a phrase of
 * tokens is a run of characters wherever words begin.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(RUN)) {
    const start = match.index
    if (match.groups?.han !== undefined) pushPairs(tokens, match[0], start)
    else {
      const word = stemEnglish(foldWord(match[0])).replace(/['’]/g, '')
      if (word !== '') tokens.push({ word, start, end: start + match[0].length })
    }
  }
  return tokens
}

function pushPairs(tokens: Token[], run: string, start: number): void {
  const characters = [...run]
  let at = start
  for (const [number, character] of characters.entries()) {
    const next = characters[number + 1]
    const word = simplify(character) + (next === undefined ? '' : simplify(next))
    tokens.push({ word, start: at, end: at + character.length + (next?.length ?? 0) })
    at += character.length
  }
}

/** Whether a token is of Chinese characters. */
export const isHan = (word: string): boolean => /^\p{Script=Han}/u.test(word)
