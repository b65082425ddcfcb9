import type { Attribution } from '../../../model/attribution.ts'
import type { Speaker } from '../../../model/entity.ts'
import { cover, type Span } from '../../../text/span.ts'
import type { Passage } from '../../annotator.ts'
import { resolveSpeaker } from '../../common/speakers/resolve-speaker.ts'

/**
 * Says who is behind each source, outer attributions before those inside them: "we" within somebody's words is theirs.
 * Attributions that have a speaker already keep it. Unknown stays null.
 */
export function nameSpeakers(passage: Passage, attributions: readonly Attribution[]): Attribution[] {
  const named = new Map<number, Speaker | null>()
  const speakerOf = (index: number, depth: number): Speaker | null => {
    const known = named.get(index)
    if (known !== undefined) return known
    const { source, speaker, nestedIn } = attributions[index]!
    const holder = nestedIn === null || depth > DEEPEST ? null : speakerOf(nestedIn, depth + 1)
    const found = speaker ?? (source.length > 0 ? resolveSpeaker(passage, cover(source), holder) : null)
    named.set(index, found)
    return found
  }
  return attributions.map((attribution, index) => ({ ...attribution, speaker: speakerOf(index, 0) }))
}

/** Nobody reports through more mouths than this. */
const DEEPEST = 16

/** Whom it was said to; null where no words say so. */
export const nameAddressee = (passage: Passage, words: Span | null): Speaker | null =>
  words && resolveSpeaker(passage, words)
