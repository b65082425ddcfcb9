/** The word files, for those above the pipeline. */
export type { Lexicon } from '../lexicon/lexicon.ts'
export { loadLexicon } from '../lexicon/load-lexicon.ts'
