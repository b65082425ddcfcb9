import type { Meeting } from '../../../model/meeting.ts'
import type { Mention } from '../../../model/mention.ts'
import type { Span } from '../../../text/span.ts'
import type { Passage } from '../../annotator.ts'
import { partyParticipants } from '../../common/domain/participants.ts'
import type { Clause } from '../clauses/clauses.ts'
import { speakingAt } from '../clauses/speech.ts'
import { firstPersonAt } from '../clauses/subject.ts'

/** A further clause that goes on with whom one met: 也见了丙, 还会见了丁, 还有戊, 以及己. */
const GOES_ON = /^(?:(?:随后|此外|之后)?(?:也|还|又|并|再)(?:先后|分别)?(?:[会接]?见了?|同|与|有)|以及)/u

/** Where the clauses end that still name whom one met: 我在甲城见了乙，也见了丙和丁，还有戊. */
export function endOfSeries(text: string, clauses: readonly Clause[], at: number): number {
  let last = at
  while (clauses[last + 1] && GOES_ON.test(text.slice(clauses[last + 1]!.start, clauses[last + 1]!.end))) last++
  return clauses[last]!.end
}

/** The first person who meets (我在甲城见了乙): who speaks there, or whose text it is; empty where another subject stands there. */
export function selfWhoMeets(passage: Passage, clause: Span, mentions: readonly Mention[]): Meeting['participants'] {
  const first = firstPersonAt(passage.text, clause)
  if (!first || mentions.some(({ span, kind }) => kind === 'person' && span.end <= first.end)) return []
  const speaker = speakingAt(passage, clause)?.attribution.speaker
  if (speaker?.party && speaker.party !== 'both')
    return [{ id: speaker.id, name: speaker.name, party: speaker.party, role: null }]
  const { party } = passage.article
  return party === null || party === 'both' ? [] : partyParticipants(passage, [party])
}
