import type { LanguageAnnotators } from '../annotator.ts'

/** How Chinese is read, from top to bottom. */
export const chinese: LanguageAnnotators = {
  language: 'zh',
  annotators: [],
}
