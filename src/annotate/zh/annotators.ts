import type { LanguageAnnotators } from '../annotator.ts'
import { attribution } from './attribution/attribution.ts'
import { commitments } from './commitments/commitments.ts'
import { figures } from './figures/figures.ts'
import { formulas } from './formulas/formulas.ts'
import { mechanisms } from './mechanisms/mechanisms.ts'
import { meetings } from './meetings/meetings.ts'
import { names } from './names/names.ts'
import { positions } from './positions/positions.ts'
import { times } from './times/times.ts'

/** How Chinese is read, from top to bottom. */
export const chinese: LanguageAnnotators = {
  language: 'zh',
  annotators: [names, times, figures, attribution, mechanisms, commitments, positions, meetings, formulas],
}
