import { listPartyIssues } from '../lexicon/issues.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { issues } from '../lexicon/tables/issue.ts'
import { parties } from '../lexicon/tables/party.ts'

/** What a code or identifier is called, by language. */
export interface Named {
  readonly id: string
  readonly labels: Readonly<Record<string, string>>
}

/** The names of issues and parties, as the word files have them. */
export interface Names {
  readonly issues: readonly Named[]
  readonly parties: readonly Named[]
}

/** Lists the names; a party without a Chinese name goes by its English one. */
export function listNames(lexicon: Lexicon): Names {
  return {
    issues: [...lexicon.rows(issues).map(({ id, labels }) => ({ id, labels })), ...listPartyIssues(lexicon)],
    parties: lexicon.rows(parties).map(({ code, en, zh }) => ({
      id: code,
      labels: { en: en[0] ?? code, zh: zh[0] ?? en[0] ?? code },
    })),
  }
}
