import { perLexicon } from '../../../lexicon/lexicon.ts'
import { positionCues } from '../../../lexicon/tables/position-cue.ts'
import type { Position } from '../../../model/position.ts'
import { wordsAfter } from '../clauses/windows.ts'

type Kind = Position['kind']
type Lexicon = Parameters<typeof cuesOf>[0]

const cuesOf = perLexicon((lexicon) =>
  lexicon.rows(positionCues, 'en').map(({ words, kind, where }) => ({
    kind,
    where,
    pattern: new RegExp(`\\b(?:${words.map((word) => word.replaceAll('*', '[a-z]*')).join('|')})\\b`, 'i'),
  })),
)

/** The kind of stance that a reporting verb takes ("raised concerns about", "called for"); null where it takes none. */
export const stanceOfCue = (lexicon: Lexicon, words: string): Kind | null =>
  cuesOf(lexicon).find(({ where, pattern }) => where === 'cue' && pattern.test(words))?.kind ?? null

/** The kind of stance that the words of what is said take; null where they take none. */
export const stanceOfContent = (lexicon: Lexicon, words: string): Kind | null =>
  cuesOf(lexicon).find(
    ({ where, kind, pattern }) =>
      where === 'content' && pattern.test(kind === 'support' ? wordsAfter(words, 0, words.length, OPENING) : words),
  )?.kind ?? null

/** A word of support says whose stance it is only near the beginning: later it is what others do. */
const OPENING = 14
