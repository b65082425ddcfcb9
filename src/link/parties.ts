import type { Attribution } from '../model/attribution.ts'
import type { Mention } from '../model/mention.ts'
import type { Reading } from '../model/reading.ts'
import { contains, overlapOf, type Span } from '../text/span.ts'

/** Whose words or acts a passage tells: a party's code, `both` for the parties together, null when it is not known. */
export type Whose = string | null

/** A subject stands within so many characters of its sentence's beginning. */
const AT_START: Readonly<Record<string, number>> = { zh: 8, other: 28 }
/** Kinds of mentions that can be a subject. */
const ACTS: ReadonlySet<string> = new Set(['person', 'party', 'pronoun', 'description', 'collective'])
/** Subjects that are the parties together ("They", "The leaders"), where no mention says so. */
const TOGETHER =
  /^(?:In \S+, )?(?:(?:They|Both|We|The (?:two )?(?:leaders|sides|countries|presidents|ministers))\b|双方|两国|两国元首)/u

/** What the sentence is on, before its subject: "On Taiwan, …", "Regarding …". */
const TOPIC_BEFORE = /^(?:On|Regarding|In|As for|Concerning|With)\b|^(?:在|关于|就)/u

/**
 * Whose claim a passage is: the speaker of the outermost attribution that holds it, or else the subject that its
 * sentence begins with: a party, a person of a party, or the parties together. Null when neither is known.
 */
export function whoseClaim(reading: Reading, passage: Span, sentence: Span, language: string): Whose {
  const attribution = attributionOf(reading, passage)
  if (attribution?.speaker?.party) return attribution.speaker.party
  const source = attribution?.source[0]
  const named =
    source && reading.mentions.find((mention) => overlapOf(source, mention.span) > 0 && ACTS.has(mention.kind))
  if (named) return partyOf(named)
  if (TOGETHER.test(reading.text.slice(sentence.start, sentence.end))) return 'both'
  const subject = reading.mentions.find(
    (mention) =>
      contains(sentence, mention.span) &&
      ACTS.has(mention.kind) &&
      mention.span.start - sentence.start <= (AT_START[language] ?? AT_START.other!),
  )
  return subject && !TOPIC_BEFORE.test(reading.text.slice(sentence.start, subject.span.start)) ? partyOf(subject) : null
}

const partyOf = (mention: Mention): Whose => (mention.kind === 'collective' ? (mention.party ?? 'both') : mention.party)

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
