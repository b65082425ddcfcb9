import type { Attribution } from '../model/attribution.ts'
import type { Reading } from '../model/reading.ts'
import { contains, overlapOf, type Span } from '../text/span.ts'

/** Whose words or acts a passage tells: a party's code, `both` for the parties together, null when it is not known. */
export type Whose = string | null

/**
 * Whose claim a passage is: the speaker of the outermost attribution that holds it, or else the first party, person or
 * collective that its sentence names.
 */
export function whoseClaim(reading: Reading, passage: Span, sentence: Span): Whose {
  const attribution = attributionOf(reading, passage)
  if (attribution?.speaker?.party) return attribution.speaker.party
  const subject = reading.mentions.find(
    (mention) =>
      contains(sentence, mention.span) &&
      (mention.kind === 'collective' || (mention.party !== null && ACTS.has(mention.kind))),
  )
  if (!subject) return null
  return subject.kind === 'collective' ? (subject.party ?? 'both') : subject.party
}

const ACTS = new Set(['person', 'party', 'pronoun', 'description'])

/** The outermost attribution whose content holds most of a passage, or whose own words (source, cue) do. */
export function attributionOf(reading: Reading, passage: Span): Attribution | null {
  const holds = (spans: readonly Span[]) =>
    spans.reduce((sum, span) => sum + overlapOf(span, passage), 0) * 2 >= passage.end - passage.start
  return (
    reading.attributions.find((one) => one.nestedIn === null && one.tier === 'say' && holds(one.content)) ??
    reading.attributions.find((one) => holds(one.content)) ??
    null
  )
}

/** How two passages' parties stand: the same, one of them the two together, one unknown, or different. */
export function relateParties(a: Whose, b: Whose): 'same' | 'part' | 'unknown' | 'different' {
  if (a === null || b === null) return 'unknown'
  if (a === b) return 'same'
  return a === 'both' || b === 'both' ? 'part' : 'different'
}
