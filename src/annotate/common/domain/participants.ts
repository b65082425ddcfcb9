import type { Meeting } from '../../../model/meeting.ts'
import type { Mention } from '../../../model/mention.ts'
import type { Passage } from '../../annotator.ts'
import { membersOf } from '../names/collective.ts'
import { partyIndex } from '../names/party-index.ts'
import { partiesBetween } from '../parties.ts'

type Participant = Meeting['participants'][number]

/**
 * The people among the mentions, then the parties that no person stands for; "both" gives the two parties of the text.
 * `bodies`: whether a ministry stands for its party (日本外务省与法国外交部举行磋商).
 */
export function participantsOf(passage: Passage, mentions: readonly Mention[], bodies = false): Participant[] {
  const people = new Map<string, Participant>()
  const parties = new Map<string, Participant>()
  for (const mention of mentions) {
    const { kind, entity, party } = mention
    if (kind === 'place' || (kind === 'organisation' && !(bodies && party))) continue
    if (
      entity &&
      (kind === 'person' ||
        ((kind === 'pronoun' || kind === 'description') && !entity.id.startsWith('collective/') && entity.id !== party))
    )
      people.set(entity.id, { id: entity.id, name: entity.name, party: party === 'both' ? null : party, role: null })
    else {
      const members = membersOf(mention)
      const codes =
        members.length > 0
          ? members
          : party === 'both'
            ? partiesBetween(passage, mention.span.start)
            : party
              ? [party]
              : []
      for (const code of codes) parties.set(code, { id: code, name: nameOf(passage, code), party: code, role: null })
    }
  }
  const spoken = new Set([...people.values()].map(({ party }) => party))
  return [...people.values(), ...[...parties.values()].filter(({ party }) => !spoken.has(party))]
}

/** Parties by their codes, as those who meet. */
export const partyParticipants = (passage: Passage, codes: readonly string[]): Participant[] =>
  codes.map((code) => ({ id: code, name: nameOf(passage, code), party: code, role: null }))

const nameOf = ({ layers, lexicon }: Passage, code: string): string =>
  layers.mentions.find(({ entity }) => entity?.id === code)?.entity?.name ??
  partyIndex(lexicon).get(code)?.en[0] ??
  code
