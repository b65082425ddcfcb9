import type { SearchPhrase } from '../../store/search-expression.ts'
import type { Span } from '../../text/span.ts'
import { foldWord, isHan, type Token, tokenize } from './tokens.ts'

/** The phrase that words stand for; null when they hold no word at all. `prefix`: the last word may go on. */
export function phraseOf(words: string, prefix: boolean): SearchPhrase | null {
  const tokens = tokenize(words)
  const last = tokens.at(-1)
  if (!last) return null
  const before = tokens.slice(0, -1).map(({ word }) => word)
  if (isHan(last.word)) {
    // The single character at the end of a run is part of the pair before it, unless it stands alone.
    const paired = tokens.at(-2)?.end === last.end
    return paired ? { tokens: before, open: false } : { tokens: [...before, last.word], open: true }
  }
  if (!prefix) return { tokens: [...before, last.word], open: false }
  return { tokens: [...before, commonStart(last.word, foldWord(words.slice(last.start, last.end)))], open: true }
}

/** "policy" is kept as "polici": what begins with it begins with "polic". */
function commonStart(stem: string, word: string): string {
  let length = 0
  while (length < stem.length && stem[length] === word[length]) length++
  return stem.slice(0, length)
}

/** Where a phrase stands among the tokens of a text. */
export function findPhrase(tokens: readonly Token[], { tokens: wanted, open }: SearchPhrase): Span[] {
  const spans: Span[] = []
  const last = wanted.length - 1
  const fits = (token: Token | undefined, number: number) =>
    token !== undefined &&
    (number === last && open ? token.word.startsWith(wanted[number]!) : token.word === wanted[number])
  for (let at = 0; at + last < tokens.length; at++) {
    if (!wanted.every((_, number) => fits(tokens[at + number], number))) continue
    const end = tokens[at + last]!
    const part = open && isHan(end.word) ? end.start + wanted[last]!.length : end.end
    spans.push({ start: tokens[at]!.start, end: part })
  }
  return spans
}
