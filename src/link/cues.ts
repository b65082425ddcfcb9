import { type Lexicon, perLexicon } from '../lexicon/lexicon.ts'
import { accountCues } from '../lexicon/tables/account-cue.ts'

type Cue = 'topics' | 'meeting' | 'protocol' | 'attendance' | 'closing' | 'publisher'

/** One pattern a language and cue: the words of the word file, … for any words within a sentence. */
const patternsOf = perLexicon((lexicon) => {
  const made = new Map<string, RegExp | null>()
  return (language: string, cue: Cue): RegExp | null => {
    const key = `${language} ${cue}`
    let pattern = made.get(key)
    if (pattern === undefined) {
      const words = lexicon.rows(accountCues, language).filter((row) => row.cue === cue)
      const parts = words.map((row) => row.words.split('…').map(escapeWords).join('[^。；;]*?'))
      pattern =
        parts.length === 0
          ? null
          : new RegExp(language === 'zh' ? parts.join('|') : `\\b(?:${parts.join('|')})\\b`, 'iu')
      made.set(key, pattern)
    }
    return pattern
  }
})

const escapeWords = (words: string): string =>
  words
    .trim()
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll(' ', '\\s+')

/** Where the words of a cue begin in a sentence; -1 where they do not stand there. */
export const findCue = (lexicon: Lexicon, sentence: string, language: string, cue: Cue): number =>
  patternsOf(lexicon)(language, cue)?.exec(sentence)?.index ?? -1

/** Whether the words of a cue stand in a sentence. */
export const hasCue = (lexicon: Lexicon, sentence: string, language: string, cue: Cue): boolean =>
  findCue(lexicon, sentence, language, cue) >= 0
