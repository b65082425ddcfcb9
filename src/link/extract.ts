import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Reading } from '../model/reading.ts'
import { readTokenRuns } from './keyness/read-token-runs.ts'
import type { TokenRun } from './keyness/token-run.ts'
import { readArticleFacts } from './meetings/article-facts.ts'
import { readTellings, type Telling } from './meetings/telling.ts'
import type { ArticleFacts } from './meetings/told.ts'
import { readTurns, type Turn } from './threads/read-turns.ts'
import { readUndertakings, type Undertaking } from './threads/read-undertakings.ts'
import { readWordings, type Wording } from './wording/formula-lives.ts'

/** What linking keeps of one reading, by kind: small, without the text, so that a whole collection can be linked at once. */
export interface Extract {
  readonly article: readonly ArticleFacts[]
  readonly meeting: readonly Telling[]
  readonly thread: readonly Turn[]
  readonly formula: readonly Wording[]
  readonly undertaking: readonly Undertaking[]
  readonly words: readonly TokenRun[]
}

/** A pure function of the reading and the word files: linking everything anew and linking one document more give the same. */
export const extractReading = (reading: Reading, lexicon: Lexicon): Extract => ({
  article: readArticleFacts(reading),
  meeting: readTellings(reading),
  thread: readTurns(reading, lexicon),
  formula: readWordings(reading),
  undertaking: readUndertakings(reading),
  words: readTokenRuns(reading, lexicon),
})
