import { isGeneralIssue, issueOf, issueOfParty } from '../../../lexicon/issues.ts'
import { perLexicon } from '../../../lexicon/lexicon.ts'
import { makeMatcher } from '../../../lexicon/matcher.ts'
import { parties } from '../../../lexicon/tables/party.ts'
import { contains, type Span } from '../../../text/span.ts'
import type { Passage } from '../../annotator.ts'
import { partiesOf } from '../parties.ts'
import { pickOverlapping } from './pick.ts'

/** The words for a party's people and things (Norwegian), which are no mentions of the party. */
const peopleOf = perLexicon((lexicon) =>
  makeMatcher(lexicon.rows(parties).flatMap(({ code, people }) => people.map((words) => ({ words, value: code })))),
)

/** A party named in words, as such or by its people. */
interface Named {
  readonly span: Span
  readonly party: string
}

/** The parties that words of a passage name, in text order. */
function partiesNamed({ text, lexicon, layers }: Passage, span: Span): Named[] {
  return [
    ...pickOverlapping(layers.mentions, span).flatMap(({ kind, party, span: words }) =>
      (kind === 'party' || kind === 'place') && party !== null && party !== 'both' ? [{ span: words, party }] : [],
    ),
    ...peopleOf(lexicon)
      .find(text, span.start, span.end)
      .map(({ start, end, value }) => ({ span: { start, end }, party: value })),
  ].sort((a, b) => a.span.start - b.span.start)
}

/** The issue that words of a passage are about, parties' bare names apart; null when they name none. */
export const matterAt = (passage: Passage, span: Span): string | null =>
  matterBeside(passage, span, partiesNamed(passage, span))

const matterBeside = ({ text, lexicon, language }: Passage, span: Span, names: readonly Named[]): string | null =>
  issueOf(lexicon, text, span, language, (words) => names.some((name) => contains(name.span, words)))

/**
 * The issue that words of a passage are about; null when they name none. The bare name of a party is the issue only where
 * no matter is named, only as every party's name is, and never among its own: the two that the account is between, and
 * `own`, the parties of the statement itself (codes of parties.tsv).
 */
export function issueAt(passage: Passage, span: Span, own: readonly (string | null)[] = []): string | null {
  const { lexicon } = passage
  const names = partiesNamed(passage, span)
  const matter = matterBeside(passage, span, names)
  if (matter !== null && !isGeneralIssue(lexicon, matter)) return matter
  const taking = new Set([...partiesOf(passage).slice(0, 2), ...own])
  const other = names.find(({ party }) => !taking.has(party))
  return other ? issueOfParty(lexicon, other.party) : matter
}
