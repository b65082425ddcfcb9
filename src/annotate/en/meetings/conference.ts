import { perLexicon } from '../../../lexicon/lexicon.ts'
import { type MeetingKind, meetingWords } from '../../../lexicon/tables/meeting-word.ts'
import type { Meeting } from '../../../model/meeting.ts'
import type { Sentence } from '../../../model/sentence.ts'
import { overlapOf, type Span } from '../../../text/span.ts'
import type { Passage } from '../../annotator.ts'
import { bodyCodes } from '../../common/domain/conference-bodies.ts'
import { participantsOf } from '../../common/domain/participants.ts'
import { pickOverlapping } from '../../common/domain/pick.ts'
import { wordsAfter, wordsBefore } from '../clauses/windows.ts'
import { dateIn, levelOf, placeIn } from './details.ts'

interface Words {
  readonly nouns: RegExp
  readonly series: RegExp
  readonly scope: RegExp
  readonly attend: RegExp
  kindOf(noun: string): MeetingKind
}

const wordsOf = perLexicon((lexicon): Words => {
  const rows = lexicon.rows(meetingWords, 'en')
  const anyOf = (part: string) =>
    rows
      .filter((row) => row.part === part)
      .flatMap(({ words }) => words)
      .sort((a, b) => b.length - a.length)
      .join('|')
      .replaceAll('.', '\\.')
  const kinds = new Map(
    rows.flatMap(({ words, part, kind }) => (part === 'conference' ? words.map((word) => [word, kind] as const) : [])),
  )
  return {
    nouns: new RegExp(`\\b(?:${anyOf('conference')})\\b`, 'gu'),
    series: new RegExp(`\\b(?:${anyOf('series')})[ -]?\\d{1,3}\\b`, 'g'),
    scope: new RegExp(`(?<![\\p{L}])(?:${anyOf('scope')})(?![\\p{L}])`, 'u'),
    attend: new RegExp(
      `\\b(?:${anyOf('attend')})\\s+(?:(?:the|a|an|its|their|our|his|her|this|that|upcoming|next|last|recent|this year[’']s|last year[’']s|next year[’']s|of|in)\\s+){0,3}$`,
      'i',
    ),
    kindOf: (noun) => kinds.get(noun) ?? 'other',
  }
})

/** The words of a name before its noun: "Third UN Ocean", "2025 World Economic". */
const LEAD =
  /(?:(?:\d{4}|\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|annual|\p{Lu}[\p{L}\d.’'-]*)\s+(?:(?:of|on|for|and)\s+(?=\p{Lu}))?){1,7}$/u
/** And behind it: "of the Parties", "on Disarmament", "for Democracy". */
const TAIL =
  /^(?:\s+(?:of|on|for)\s+(?:the\s+)?\p{Lu}[\p{L}\d’'-]*(?:(?:\s+and|\s+of|\s+of\s+the)?\s+\p{Lu}[\p{L}\d’'-]*){0,5})?(?:(?<=Parties)\s+to\s+(?:the\s+)?(?:\p{Lu}[\p{L}\d’'-]*\s+(?:(?:on|of|for|against|to)\s+(?:the\s+)?)?){0,7}\p{Lu}[\p{L}\d’'-]*)?(?:\s*\([A-Z]{2,6}[ -]?\d{0,3}\))?/u
/** Right behind the name it is something else: a resolution, a chair, a pledge. */
const NO_NAME =
  /^(?:[’']s)?\s+(?:Resolution|resolution|Chair|Leader|Center|Centre|Hall|Building|Foundation|Fund|Award|Agreement|Secretariat|Relations|Committee|Board|Report|report|estimates|found|chair)/
const NUMBERED =
  /\b(?:\d{4}|\d{1,2}(?:st|nd|rd|th)|[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ss]ixth|[Ss]eventh|[Ee]ighth|[Nn]inth|[Tt]enth)\b/
const TAKES_PLACE =
  /^,?\s+(?:in \p{Lu}|this (?:week|month|year|fall|spring|summer|winter)|next (?:week|month|year)|last (?:week|month|year)|on (?:\p{Lu}\p{L}+ \d|\d)|later this|will (?:take place|be held)|was held|took place|to be held|held|hosted)/u
const TO_COME =
  /(?:\b|(?<=[’']))(?:upcoming|next|will|ll|ahead of|run-up to|prepar\w+|look(?:s|ed|ing)? forward|plans? to|toward|towards|success of|a successful|intend(?:s|ed)? to|before)\b[^,;]*$/i
/** Who goes there stands right before. */
const GOES =
  /\b(?:attend(?:s|ed|ing)?|participat(?:e|es|ed|ing) in|joins?|joined|host(?:s|ed|ing)?|travel(?:s|ed|led|ing)? to|conven(?:e|es|ed|ing)|address(?:es|ed)?|spoke at|speak at|chair(?:s|ed)?)\s+(?:the\s+|a\s+|an\s+)?$/
/** Right behind it where it is, and no year. */
const PLACED =
  /^(?:\s*\([^)]*\))?,?\s+(?:(?:(?:to be )?(?:held|hosted)|taking place|(?:next|last|this|later this) \w+)\s+)?(?:in|at)\s+(?!\d|[Pp]artnership)/
const CALLED_OFF = /^[^.,;]{0,30}\b(?:was|has been) (?:cancell?ed|postponed|called off)/

/**
 * Conferences of many, told of or only named: "attended the Third UN Ocean Conference in Nice" · "at the Munich Security Conference"
 * · "the 10th Review Conference of the Treaty" · "a successful COP41". A name belongs to a body, or has a word of the world, and
 * is numbered, attended, or takes place; a body that only reports or resolves is none.
 */
export function readConferences(passage: Passage, { span }: Sentence, taken: readonly Span[]): Meeting[] {
  const { text, lexicon } = passage
  const { nouns, series, kindOf } = wordsOf(lexicon)
  const words = text.slice(span.start, Math.min(span.end, span.start + 4000))
  const found: Named[] = []
  const free = (one: Span) => ![...taken, ...found].some((other) => overlapOf(other, one) > 0)
  for (const match of words.matchAll(nouns)) {
    const noun = { start: span.start + match.index, end: span.start + match.index + match[0].length }
    const name = nameAround(passage, span, noun)
    if (name && free(name)) found.push({ ...name, kind: kindOf(match[0]) })
  }
  for (const match of words.matchAll(series)) {
    const one = { start: span.start + match.index, end: span.start + match.index + match[0].length }
    if (free(one)) found.push({ ...one, kind: 'other' })
  }
  return found.map((one) => conferenceOf(passage, span, one)).sort((a, b) => a.span.start - b.span.start)
}

interface Named extends Span {
  readonly kind: MeetingKind
}

/** The whole name around a noun; null where it is no conference's, or names one that is only a body here. */
function nameAround(passage: Passage, sentence: Span, noun: Span): Span | null {
  const { text, lexicon } = passage
  const { scope, attend } = wordsOf(lexicon)
  const lead =
    LEAD.exec(wordsBefore(text, sentence.start, noun.start, 8))?.[0].replace(
      /^(?:The|At|In|This|And|Our|For|A)\s+/,
      '',
    ) ?? ''
  const tail = TAIL.exec(wordsAfter(text, noun.end, sentence.end, 18))?.[0] ?? ''
  const name = { start: noun.start - lead.length, end: noun.end + tail.length }
  const behind = wordsAfter(text, name.end, sentence.end, 6)
  if (NO_NAME.test(behind) || (lead === '' && tail === '')) return null
  const own = text.slice(name.start, name.end)
  const bodies = pickOverlapping(passage.layers.mentions, name).filter(
    ({ party }) => party && bodyCodes(lexicon).has(party),
  )
  if (bodies.length === 0 && !scope.test(own)) return null
  const before = wordsBefore(text, sentence.start, name.start, 8)
  return attend.test(before) || TAKES_PLACE.test(behind) || (NUMBERED.test(own) && !/^\s*\p{Lu}/u.test(behind))
    ? name
    : null
}

function conferenceOf(passage: Passage, sentence: Span, name: Named): Meeting {
  const { text, article, layers } = passage
  const before = wordsBefore(text, sentence.start, name.start, 10)
  const behind = wordsAfter(text, name.end, sentence.end, 8)
  const near = { start: name.start, end: name.end + behind.length }
  const date = dateIn(passage, near)
  const goes = GOES.exec(before)
  const verb = goes ? name.start - before.length + goes.index : 0
  const subject = goes
    ? pickOverlapping(layers.mentions, { start: name.start - before.length, end: verb }).filter(
        ({ kind, span }) =>
          kind !== 'place' &&
          /^\s+(?:will\s+|also\s+|is\s+|are\s+|has\s+|have\s+|today\s+|plans? to\s+)*$/.test(
            text.slice(span.end, verb),
          ),
      )
    : []
  const isPast = date !== null && article.published !== null && date.value < article.published.slice(0, 7)
  const planned = !isPast && (TO_COME.test(before) || /^,?\s+(?:later this|next|will\b)/.test(behind))
  return {
    span: { start: name.start, end: name.end },
    kind: name.kind,
    date: date?.value ?? null,
    dateSaid: date?.span ?? null,
    place: PLACED.test(behind) ? (placeIn(text, { start: name.end, end: near.end })?.place ?? null) : null,
    level: name.kind === 'summit' ? 'leaders' : levelOf(text.slice(name.start, name.end)),
    participants: participantsOf(passage, subject),
    hosts: [],
    status: CALLED_OFF.test(behind) ? 'cancelled' : planned ? 'planned' : 'mentioned',
    partOf: null,
    rule: 'en/meetings/conference',
  }
}
