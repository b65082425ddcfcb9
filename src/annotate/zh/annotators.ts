import type { LanguageAnnotators } from '../annotator.ts'
import { attribution } from './attribution/attribution.ts'
import { figures } from './figures/figures.ts'
import { names } from './names/names.ts'
import { times } from './times/times.ts'

/** How Chinese is read, from top to bottom. */
export const chinese: LanguageAnnotators = {
  language: 'zh',
  annotators: [names, times, figures, attribution],
}
