import { perLexicon } from '../../../lexicon/lexicon.ts'
import { type MeetingKind, meetingWords } from '../../../lexicon/tables/meeting-word.ts'
import type { Meeting } from '../../../model/meeting.ts'
import type { Sentence } from '../../../model/sentence.ts'
import { overlapOf, type Span } from '../../../text/span.ts'
import type { Annotator, Passage } from '../../annotator.ts'
import { participantsOf } from '../../common/domain/participants.ts'
import { pickOverlapping } from '../../common/domain/pick.ts'
import { readPromised } from '../../common/domain/promised-meetings.ts'
import { wordsAfter, wordsBefore } from '../clauses/windows.ts'
import { readConferences } from './conference.ts'
import { readCourse } from './course.ts'
import { dateIn, levelOf, placeIn } from './details.ts'
import { readExchanges } from './exchange.ts'
import { promiseWords } from './promised.ts'
import { readSessions } from './session.ts'

/** Meetings told of in English: by verbs ("met with") and by nouns ("the summit between A and B", "upcoming visits by C"). */
export const meetings: Annotator = {
  id: 'en/meetings',
  annotate(passage) {
    const words = promiseWords(passage)
    const found: Meeting[] = []
    for (const [index, sentence] of passage.sentences.entries()) {
      const read = readSentence(passage, sentence, index === 0)
      const course = readCourse(passage, sentence, [...found, ...read])
      const told = course
        ? read.filter(({ rule, span }) => rule !== 'en/meetings/noun' || overlapOf(span, course.span) === 0)
        : read
      const isFree = ({ span }: Meeting) => !told.some((one) => overlapOf(one.span, span) > 0)
      const others = [...readExchanges(passage, sentence), ...(course ? [course] : [])].filter(isFree)
      const taken = [...told, ...others].map(({ span }) => span)
      const sessions = readSessions(passage, sentence, taken)
      taken.push(...sessions.map(({ span }) => span))
      const conferences = readConferences(passage, sentence, taken)
      taken.push(...conferences.map(({ span }) => span))
      const promised = readPromised(passage, sentence.span, taken, words)
      found.push(...told, ...others, ...sessions, ...conferences, ...promised)
    }
    return { meetings: [...passage.layers.meetings, ...found] }
  },
}

interface Words {
  readonly verbs: RegExp
  readonly nouns: RegExp
  readonly kindOf: (verb: boolean, words: string) => MeetingKind
}

const wordsOf = perLexicon((lexicon): Words => {
  const rows = lexicon.rows(meetingWords, 'en')
  const quote = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const longestFirst = (words: string[]) =>
    words
      .sort((a, b) => b.length - a.length)
      .map(quote)
      .join('|')
  const kinds = new Map<string, MeetingKind>()
  const verbs: string[] = []
  const nouns: string[] = []
  const holds: string[] = []
  const heldNouns: string[] = []
  for (const { words, part, with: after, kind } of rows)
    for (const word of words)
      if (part === 'hold') holds.push(word)
      else if (part === 'hold-noun') heldNouns.push(word)
      else if (part === 'noun') {
        nouns.push(word)
        kinds.set(`n ${word}`, kind)
      } else if (part === 'verb')
        for (const more of after.length > 0 ? after : [''])
          if (!kinds.has(`v ${word} ${more}`.trim())) {
            verbs.push(`${word} ${more}`.trim())
            kinds.set(`v ${word} ${more}`.trim(), kind)
          }
  return {
    verbs: new RegExp(
      `\\b(?:${longestFirst(verbs)}|(?:${longestFirst(holds)}) (?:(?!to\\b|that\\b|with\\b|and\\b)[\\w’'-]+ ){0,5}?(?:${longestFirst([...nouns, ...heldNouns, 'Summit', 'Meeting', 'Dialogue', 'Call'])}))\\b`,
      'g',
    ),
    nouns: new RegExp(`\\b(?:${longestFirst(nouns)})\\b`, 'gi'),
    kindOf: (verb, words) => kinds.get(`${verb ? 'v' : 'n'} ${verb ? words : words.toLowerCase()}`) ?? heldKind(words),
  }
})

/** The kind of what was held, by the noun at its end. */
const heldKind = (words: string): MeetingKind =>
  /summit$/i.test(words)
    ? 'summit'
    : /call$|conversation$/i.test(words)
      ? 'call'
      : /(?:dinner|lunch|banquet)$/.test(words)
        ? 'meal'
        : 'talks'

/** A meeting clause reaches no farther than this behind its word. */
const REACH = 36
/** Behind these words another clause begins. */
const CLAUSE_END =
  /(?<!\b(?:\p{Lu}|Dr|Mr|Mrs|Ms|Gen|Lt|Col|Sen|Rep|Gov|Amb|Prof|St|Jr|Sr|Sheikh))[;.!?](?=\s|$)|, (?:where|which|who|and (?:they|the (?:two|leaders))|as|noting|during which|with)\b| (?:to (?!the\b|\p{Lu})[a-z]+ |and discussed|where|since|that the|because|as (?:the|they|part)\b)/u

function readSentence(passage: Passage, sentence: Sentence, first: boolean): Meeting[] {
  const { text, lexicon } = passage
  const { span } = sentence
  const words = text.slice(span.start, Math.min(span.end, span.start + 4000))
  const { verbs, nouns, kindOf } = wordsOf(lexicon)
  const found: Meeting[] = []
  const free = (start: number, end: number) => !found.some((one) => overlapOf(one.span, { start, end }) > 0)
  for (const match of words.matchAll(verbs)) {
    const start = span.start + match.index
    const end = start + match[0].length
    if (!free(start, end)) continue
    const made = verbMeeting(passage, span, { start, end }, kindOf(true, match[0]), first)
    if (made) found.push(made)
  }
  for (const match of words.matchAll(nouns)) {
    const start = span.start + match.index
    const end = start + match[0].length
    if (!free(start, end)) continue
    const made = nounMeeting(passage, span, { start, end }, kindOf(false, match[0]))
    if (made && free(made.span.start, made.span.end)) found.push(made)
  }
  return found.sort((a, b) => a.span.start - b.span.start)
}

/** The stretch behind a word of meeting that still tells of it. */
function clauseBehind(text: string, sentence: Span, from: number): Span {
  const rest = wordsAfter(text, from, sentence.end, REACH)
  const stop = CLAUSE_END.exec(rest)
  return { start: from, end: from + (stop ? stop.index : rest.length) }
}

/** Behind what stands in a place after its comma the phrase goes on: "in Oslo, Norway, on Monday". */
const PLACE_END = /^(?:,| in\b| on\b|\.|$)/

/** A noun's phrase ends at the first comma that does not stand within a place or a date. A place's party may have several words. */
function phraseBehind({ text, layers }: Passage, behind: Span): Span {
  const words = text.slice(behind.start, behind.end)
  for (const { index } of words.matchAll(/,(?! (?:\p{Lu}[\p{L}.]+(?:,| in\b| on\b|\.|$)|\d{4}))/gu)) {
    const next = behind.start + index + 2
    const party = pickOverlapping(layers.mentions, { start: next, end: next + 1 }).find(
      ({ span, kind }) => kind === 'party' && span.start === next,
    )
    if (!party || !PLACE_END.test(text.slice(party.span.end, behind.end)))
      return { start: behind.start, end: behind.start + index }
  }
  return behind
}

function verbMeeting(passage: Passage, sentence: Span, cue: Span, kind: MeetingKind, first: boolean): Meeting | null {
  const { text, layers } = passage
  const words = text.slice(cue.start, cue.end)
  const before = wordsBefore(text, sentence.start, cue.start, 10)
  if (
    /\b(?:not|never|n[’']t|to|may|might|could|should|would|the|a|their|his|her)\s+$/i.test(before) &&
    !/\bwill\b/.test(words)
  )
    return null
  const behind = phraseBehind(passage, clauseBehind(text, sentence, cue.end))
  const clause = { start: sentence.start, end: behind.end }
  const inside = pickOverlapping(layers.mentions, clause)
  const participants = participantsOf(passage, inside)
  const others = pickOverlapping(layers.mentions, behind).filter(({ kind: what }) => what !== 'place')
  const planned = /\b(?:will|upcoming|plans? to|is to|are to)\b/.test(`${before} ${words}`)
  if (participants.length < 2 && others.length === 0 && !/^met (?:in|at)|visit|travel/.test(words)) return null
  if (participants.length === 0) return null
  const past = /\b(?:since|when|after|previously|last|earlier)\b[^,]*$/i.test(before)
  return complete(
    passage,
    sentence,
    { start: cue.start, end: trimEnd(text, behind.end) },
    {
      kind:
        /summit/i.test(text.slice(cue.start, behind.end)) && kind === 'talks'
          ? 'summit'
          : /\b(?:call|phone|telephone)\b/.test(words)
            ? 'call'
            : MEAL.test(text.slice(cue.end, behind.end))
              ? 'meal'
              : kind,
      participants,
      status: planned ? 'planned' : past ? 'mentioned' : 'held',
      inferDay: first && !planned && !past,
      rule: 'en/meetings/verb',
    },
  )
}

/** Behind "hosted": a dinner for. */
const MEAL = /^ an? (?:[a-z]+ )?(?:dinner|lunch|luncheon|banquet)\b/
/** Before or behind a noun of meeting: it did not come about. */
const CALLED_OFF =
  /\b(?:cancel(?:s|l?ed)|postpon(?:es|ed)|call(?:s|ed) off|suspend(?:s|ed)|scrapp?(?:s|ed)|broke off)\b[^,;]*$/i
const WAS_CALLED_OFF =
  /^[^.,;]{0,40}\b(?:was|were|has been|have been|had been) (?:cancell?ed|postponed|called off|suspended)/

/** Words before a noun of meeting that belong to it. */
const NOUN_LEAD =
  /(?:(?:the|their|a|an|this|that|his|her|its|last|next|upcoming|recent|first|second|third|latest|previous|planned|proposed|official|state|bilateral|trilateral|closed-door|face-to-face|in-person|virtual|phone|telephone|video|historic|working|annual|future|forthcoming|\p{L}+-day|\d{4}|(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{1,2})?|\p{Lu}[\p{L}.]*(?:[’']s?)?|separate|high-level|ministerial|successful|in|two|leaders[’']|of)\s+)+$/u
const SIGNS =
  /^(?:\s+(?:between|with|by|of the (?:two )?(?:leaders|heads|ministers)|in \p{Lu}|at (?:the )?\p{Lu}|to \p{Lu}|on \p{Lu}|today|on (?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)|later|last|earlier|this|that took place|aims|follows|, which)|\s*$)/u

function nounMeeting(passage: Passage, sentence: Span, noun: Span, kind: MeetingKind): Meeting | null {
  const { text, layers } = passage
  const lead = NOUN_LEAD.exec(wordsBefore(text, sentence.start, noun.start, 14))?.[0] ?? ''
  const before = wordsBefore(text, sentence.start, noun.start - lead.length, 8) + lead
  const after = wordsAfter(text, noun.end, sentence.end, 10)
  const named = /^\p{Lu}/u.test(text.slice(noun.start, noun.end)) && /\p{Lu}[\p{L}.]+\s+$/u.test(lead)
  if (pickOverlapping(layers.mechanisms, noun).length > 0) return null
  if (kind === 'call' && /^\s+(?:for|on|to action)\b/.test(after)) return null
  if (/\b(?:dialogue|agreement|consultative)\s+$/i.test(before)) return null
  const ownerPerson = /[’']s?\s+(?:[\p{L}-]+\s+){0,2}$/u.test(lead)
  if (
    !named &&
    !SIGNS.test(after) &&
    !ownerPerson &&
    !/\b(?:upcoming|closed-door|his|her|their|planning for a|second|first|next|last)\b/i.test(lead)
  )
    return null
  const behind = phraseBehind(passage, clauseBehind(text, sentence, noun.end))
  const span = { start: noun.start - lead.trimStart().length, end: trimEnd(text, behind.end) }
  const inside = pickOverlapping(layers.mentions, span)
  const date = dateIn(passage, span)
  const place = placeIn(text, { start: noun.end, end: behind.end })
  const spoken = pickOverlapping(layers.mentions, sentence).filter(({ kind: what }) => what === 'person')
  const near = participantsOf(passage, inside)
  const participants = near.length < 2 && spoken.length > 1 ? participantsOf(passage, spoken) : near
  if (!named && participants.length === 0 && !date && !place && !/closed-door|\bhis\b|\bher\b|\btheir\b/i.test(lead))
    return null
  const planned =
    /\b(?:upcoming|planning|plans?|planned|next|toward|towards|will|forthcoming|proposed|future|look(?:ed|s)? forward|prepar\w+)\b/i.test(
      before,
    ) || /^\s+(?:later this|next|in the coming)/.test(after)
  const earlier =
    /\b(?:last|recent|previous|since|follow\w*|earlier|building on|after|latest|historic|at the)\b/i.test(before) ||
    named
  return complete(passage, sentence, span, {
    kind: kind === 'talks' && /heads of state|leaders[’']/.test(text.slice(span.start, span.end)) ? 'summit' : kind,
    participants,
    status:
      CALLED_OFF.test(before) || WAS_CALLED_OFF.test(text.slice(noun.end, sentence.end))
        ? 'cancelled'
        : planned
          ? 'planned'
          : earlier ||
              (date !== null &&
                passage.article.published !== null &&
                date.value < passage.article.published.slice(0, 7))
            ? 'mentioned'
            : 'held',
    inferDay: false,
    rule: named ? 'en/meetings/named' : 'en/meetings/noun',
  })
}

interface Drafted {
  readonly kind: MeetingKind
  readonly participants: Meeting['participants']
  readonly status: Meeting['status']
  readonly inferDay: boolean
  readonly rule: string
}

function complete(passage: Passage, sentence: Span, span: Span, drafted: Drafted): Meeting {
  const { text, article } = passage
  const { kind, participants, status, inferDay, rule } = drafted
  const date =
    dateIn(passage, inferDay ? sentence : span) ?? (drafted.status === 'held' ? dateIn(passage, sentence) : null)
  const today = inferDay && !date ? (article.dateline?.date ?? article.published) : null
  return {
    span,
    kind,
    date: date?.value ?? today,
    dateSaid: date?.span ?? null,
    place:
      placeIn(text, { start: span.start, end: span.end + wordsAfter(text, span.end, sentence.end, 6).length })?.place ??
      null,
    level: levelOf(wordsBefore(text, sentence.start, span.start, 20) + text.slice(span.start, span.end)),
    participants,
    hosts:
      /\b(?:host(?:s|ed)?|welcomed|received)\b/.test(wordsAfter(text, span.start, span.end, 2)) && participants[0]
        ? [participants[0].id]
        : [],
    status,
    partOf: null,
    rule,
  }
}

function trimEnd(text: string, end: number): number {
  let at = end
  while (at > 0 && /[\s.,;:)("”]/.test(text[at - 1]!)) at--
  return at
}
