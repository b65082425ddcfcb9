import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Reading } from '../../model/reading.ts'
import { cutWords } from './cut-words.ts'
import { encodeRun, type TokenRun } from './token-run.ts'

/** The words of each article of a reading, for counting. */
export const readTokenRuns = ({ text, articles }: Reading, lexicon: Lexicon): TokenRun[] =>
  articles.map(({ span, language }, article) => {
    const tokens = cutWords(text, span, language, lexicon).flatMap(({ word, parted }, number) =>
      parted && number > 0 ? [null, word] : [word],
    )
    return { article, language, ...encodeRun(tokens) }
  })
