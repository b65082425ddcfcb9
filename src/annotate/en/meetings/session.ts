import type { Mechanism } from '../../../model/mechanism.ts'
import type { Meeting } from '../../../model/meeting.ts'
import type { Sentence } from '../../../model/sentence.ts'
import { overlapOf, type Span } from '../../../text/span.ts'
import type { Passage } from '../../annotator.ts'
import { participantsOf, partyParticipants } from '../../common/domain/participants.ts'
import { pickInside } from '../../common/domain/pick.ts'
import { wordsAfter, wordsBefore } from '../clauses/windows.ts'
import { dateIn, levelOf, placeIn } from './details.ts'

const ORDINAL =
  '(?:next|upcoming|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|inaugural|latest|last|previous|\\d{1,2}(?:st|nd|rd|th))'
/** "the next round of the" before a channel's name, or "the third" alone. */
const LEAD = new RegExp(
  `(?:\\b(?:the|a|its|their|this year[’']s|next year[’']s)\\s+)?\\b${ORDINAL}\\s+(?:(?:annual|formal|ministerial|in-person|virtual|plenary|full)\\s+)?(?:(?:round|meeting|session|iteration|edition|plenary)\\s+of\\s+(?:the\\s+|their\\s+)?)?$`,
  'i',
)
const ORDINAL_INSIDE = new RegExp(`^(?:the\\s+)?${ORDINAL}\\s`, 'i')
/** Behind it: it is held, or where and when. */
const HELD =
  /^(?:\s+(?:meeting|session|round))?,?\s+(?:(?:will|is to|to|was|were|is|would) (?:be )?(?:held|hosted|convened?|take place|took place|scheduled)|took place|(?:later )?(?:in|on|at|this|next|last) )/
const HOLDS =
  /\b(?:hold(?:s|ing)?|held|host(?:s|ed|ing)?|conven(?:e|es|ed|ing)|co-chair(?:s|ed|ing)?|attend(?:s|ed|ing)?|conclud(?:e|ed|ing)|complet(?:ed|ing)|look(?:s|ed|ing)? forward to|ahead of|during|at|following|welcomed|launch(?:ed|ing)?)\s+(?:(?:in|on) [^,;]{3,40}\s+)?$/i
const TO_COME =
  /\b(?:next|upcoming|will|look(?:s|ed|ing)? forward|plans? to|ahead of|intend(?:s|ed)? to|agreed to|scheduled|to be held)\b/i

/**
 * One session of a standing channel: "The next round of the Strategic Dialogue will be held in Bergen in June" · "looked forward to
 * hosting the third Arctic Dialogue" · "at the inaugural meeting of the Joint Commission".
 */
export function readSessions(passage: Passage, { span }: Sentence, taken: readonly Span[]): Meeting[] {
  const found: Meeting[] = []
  for (const mechanism of pickInside(passage.layers.mechanisms, span)) {
    const made = sessionOf(passage, span, mechanism)
    const isFree = (one: Meeting) =>
      ![...taken, ...found.map((other) => other.span)].some((other) => overlapOf(other, one.span) > 0)
    if (made && isFree(made)) found.push(made)
  }
  return found
}

function sessionOf(passage: Passage, sentence: Span, { span, parties }: Mechanism): Meeting | null {
  const { text, layers } = passage
  const lead = LEAD.exec(wordsBefore(text, sentence.start, span.start, 10))?.[0] ?? ''
  const words = text.slice(span.start, span.end)
  if (lead === '' && !ORDINAL_INSIDE.test(words)) return null
  const start = span.start - lead.length
  const before = wordsBefore(text, sentence.start, start, 8)
  const behind = wordsAfter(text, span.end, sentence.end, 10)
  if (!HELD.test(behind) && !HOLDS.test(before)) return null
  const near = { start: span.end, end: span.end + behind.length }
  const participants =
    parties.length > 1
      ? partyParticipants(passage, parties)
      : participantsOf(passage, pickInside(layers.mentions, { start: sentence.start, end: span.end }))
  const date = dateIn(passage, near)
  return {
    span: { start, end: span.end },
    kind: 'talks',
    date: date?.value ?? null,
    dateSaid: date?.span ?? null,
    place: placeIn(text, near)?.place ?? null,
    level: levelOf(lead + words),
    participants,
    hosts: [],
    status:
      TO_COME.test(`${before}${lead}`) || /^[^,;]{0,12}\b(?:will|to be|scheduled)\b/.test(behind)
        ? 'planned'
        : 'mentioned',
    partOf: null,
    rule: 'en/meetings/session',
  }
}
