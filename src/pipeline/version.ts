import type { Lexicon } from '../lexicon/lexicon.ts'

/** Goes up whenever a rule changes what is read: documents that were read by an older one are read again. */
const RULES = 1

/** By which rules and word files a document is read. */
export const readingVersion = (lexicon: Lexicon): string => `${RULES}.${lexicon.version}`
