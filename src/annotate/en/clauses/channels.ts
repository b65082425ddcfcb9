import { type Lexicon, perLexicon } from '../../../lexicon/lexicon.ts'
import { type ChannelWord, channelWords } from '../../../lexicon/tables/channel-word.ts'
import type { Token } from '../tokens.ts'
import type { Range } from './lists.ts'

interface Noun {
  readonly words: readonly string[]
  readonly row: ChannelWord
}

const nounsByLastWord = perLexicon((lexicon) => {
  const index = new Map<string, Noun[]>()
  for (const row of lexicon.rows(channelWords, 'en'))
    for (const noun of row.noun) {
      const words = noun.split(' ')
      index.set(words.at(-1)!, [...(index.get(words.at(-1)!) ?? []), { words, row }])
    }
  for (const nouns of index.values()) nouns.sort((a, b) => b.words.length - a.words.length)
  return index
})

/** A noun of contact that ends at token `at`: its first token and what the word file says of it; null when there is none. */
export function channelEndingAt(
  lexicon: Lexicon,
  tokens: readonly Token[],
  at: number,
): { readonly first: number; readonly row: ChannelWord } | null {
  const noun = nounsByLastWord(lexicon)
    .get(tokens[at]?.lower ?? '')
    ?.find(({ words }) => words.every((word, i) => tokens[at - words.length + 1 + i]?.lower === word))
  return noun ? { first: at - noun.words.length + 1, row: noun.row } : null
}

/** The last noun of contact in a stretch; null when there is none. */
export function lastChannelIn(lexicon: Lexicon, tokens: readonly Token[], { first, last }: Range): Range | null {
  for (let at = last; at >= first; at--) {
    const noun = channelEndingAt(lexicon, tokens, at)
    if (noun && noun.first >= first) return { first: noun.first, last: at }
  }
  return null
}
