import type { LanguageAnnotators } from './annotator.ts'
import { english } from './en/annotators.ts'
import { chinese } from './zh/annotators.ts'

/** The languages that Readout reads. To add one, write its list of annotators and name it here. */
export const languages: readonly LanguageAnnotators[] = [english, chinese]
