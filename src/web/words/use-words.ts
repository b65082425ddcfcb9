import { useSettings } from '../frame/settings.tsx'
import type { PageWords } from './words.ts'

/** A page's words in the language of the interface. */
export const usePageWords = <Own>(words: PageWords<Own>): Own => words[useSettings().language]
