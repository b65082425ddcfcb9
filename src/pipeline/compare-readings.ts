import type { Lexicon } from '../lexicon/lexicon.ts'
import type { AccountRef } from '../link/account.ts'
import { compareAccounts } from '../link/compare-accounts.ts'
import { compareVersions } from '../link/versions/compare-versions.ts'
import type { Comparison } from '../model/comparison.ts'
import type { Reading } from '../model/reading.ts'
import type { TextDifference } from '../model/text-difference.ts'

/** Compares two accounts that were just read, keeping nothing. `language`: of gists and reasons. */
export const compareReadings = (a: AccountRef, b: AccountRef, lexicon: Lexicon, language: string): Comparison =>
  compareAccounts(a, b, lexicon, language)

/** What changed from one version of a text to another. */
export const differenceOf = (before: Reading, after: Reading): TextDifference => compareVersions(before, after)
