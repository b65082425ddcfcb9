import { perLexicon } from '../../../lexicon/lexicon.ts'
import { parties } from '../../../lexicon/tables/party.ts'

/** The codes of the parties in whose name many meet: unions, groups and agencies. */
export const bodyCodes = perLexicon(
  (lexicon): ReadonlySet<string> =>
    new Set(
      lexicon
        .rows(parties)
        .filter(({ kind }) => kind === 'union' || kind === 'group' || kind === 'agency')
        .map(({ code }) => code),
    ),
)
