import { perLexicon } from '../../../lexicon/lexicon.ts'
import { makeMatcher } from '../../../lexicon/matcher.ts'
import { actionVerbs } from '../../../lexicon/tables/action-verb.ts'
import { commissiveVerbs } from '../../../lexicon/tables/commissive-verb.ts'

/** Words by which parties bind themselves, found in a text. */
export const commissivesOf = perLexicon((lexicon) =>
  makeMatcher(lexicon.rows(commissiveVerbs, 'zh').map((row) => ({ words: row.verb, value: row }))),
)

/** Verbs of doing, found in a text. */
export const actionsOf = perLexicon((lexicon) =>
  makeMatcher(lexicon.rows(actionVerbs, 'zh').map((row) => ({ words: row.verb, value: row.act }))),
)
