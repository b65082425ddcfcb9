import type { LanguageAnnotators } from '../annotator.ts'
import { figures } from './figures/figures.ts'
import { times } from './times/times.ts'

/** How Chinese is read, from top to bottom. */
export const chinese: LanguageAnnotators = {
  language: 'zh',
  annotators: [times, figures],
}
