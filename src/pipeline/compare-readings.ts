import type { Lexicon } from '../lexicon/lexicon.ts'
import type { AccountRef } from '../link/account.ts'
import { compareAccounts } from '../link/compare-accounts.ts'
import type { Comparison } from '../model/comparison.ts'

/** Compares two accounts that were just read, keeping nothing. `language`: of gists and reasons. */
export const compareReadings = (a: AccountRef, b: AccountRef, lexicon: Lexicon, language: string): Comparison =>
  compareAccounts(a, b, lexicon, language)
