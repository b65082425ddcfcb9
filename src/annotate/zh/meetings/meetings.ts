import type { Meeting } from '../../../model/meeting.ts'
import type { Mention } from '../../../model/mention.ts'
import type { Sentence } from '../../../model/sentence.ts'
import { overlapOf, type Span } from '../../../text/span.ts'
import type { Annotator, Passage } from '../../annotator.ts'
import { participantsOf } from '../../common/domain/participants.ts'
import { readPromised } from '../../common/domain/promised-meetings.ts'
import { referenceOf } from '../../common/times/times.ts'
import { cutClauses, endOf } from '../clauses/clauses.ts'
import { mentionsIn } from '../clauses/subject.ts'
import { readConferences } from './conference.ts'
import { readCourse } from './course.ts'
import { dateOf, levelIn, placeIn, statusOf, timeIn } from './details.ts'
import { readExchanges } from './exchange.ts'
import { readNamed } from './named.ts'
import { promiseWords } from './promised.ts'
import { endOfSeries, selfWhoMeets } from './series.ts'
import { readShortVisits } from './short-visit.ts'
import { type MeetingWord, wordsIn } from './words.ts'

/**
 * Meetings in Chinese: a word of meeting with people or parties of two sides before and behind it.
 * - 甲会见乙 · 甲同乙举行会谈 · 甲应约与乙通电话 · 甲对乙国进行国事访问 · 甲乙两国举行第三轮磋商 · 甲乙外长会晤在丙举行
 */
export const meetings: Annotator = {
  id: 'zh/meetings',
  annotate(passage) {
    const found: Meeting[] = []
    for (const sentence of passage.sentences) found.push(...readAll(passage, sentence, found))
    return { meetings: [...passage.layers.meetings, ...found] }
  },
}

/** All meetings of a sentence: the one it tells of, else those known by their place; then those that are told otherwise. */
function readAll(passage: Passage, sentence: Sentence, before: readonly Meeting[]): Meeting[] {
  const told = readSentence(passage, sentence)
  const conferences = readConferences(passage, sentence)
  const isConference =
    told && told.meeting.rule === 'zh/meetings/held' && conferences.some((one) => overlapOf(one.span, told.word) > 0)
  const kept = told && !(isConference && countSides(told.meeting) < 2) ? told : null
  const named = kept ? [] : readNamed(passage, sentence).filter(isApart(conferences))
  const course = readCourse(passage, sentence, kept ? [...before, kept.meeting] : before)
  const others = [
    ...(kept ? conferences.filter((one) => overlapOf(one.span, kept.word) === 0) : conferences),
    ...readExchanges(passage, sentence).filter((one) => !kept || overlapOf(one.span, kept.word) === 0),
    ...readShortVisits(passage, sentence).filter((one) => !kept || overlapOf(one.span, kept.clause) === 0),
    ...(course ? [course] : []),
  ]
  const taken = [...(kept ? [kept.clause] : []), ...named.map(({ span }) => span), ...others.map(({ span }) => span)]
  const promised = readPromised(passage, sentence.span, taken, promiseWords(passage))
  return [...(kept ? [kept.meeting] : []), ...named, ...others, ...promised]
}

const isApart =
  (others: readonly Meeting[]) =>
  ({ span }: Meeting): boolean =>
    !others.some((one) => overlapOf(one.span, span) > 0)

/** How many parties have people among those who meet. */
const countSides = ({ participants }: Meeting): number =>
  new Set(participants.flatMap(({ id, party }) => (party === null || id === party ? [] : [party]))).size

/** A meeting that a sentence tells of, with its clause and its word. */
interface Told {
  readonly meeting: Meeting
  readonly clause: Span
  readonly word: Span
}

/** The first clause that tells of a meeting with two sides; its sentence is the span. */
function readSentence(passage: Passage, sentence: Sentence): Told | null {
  const { text } = passage
  const mentions = mentionsIn(passage, sentence.span)
  const clauses = cutClauses(text, sentence.span)
  for (const [i, clause] of clauses.entries())
    for (const word of wordsIn(passage, clause)) {
      const from = clauses[Math.max(0, i - LEADING)]!.start
      const end = word.held ? clause.end : endOfSeries(text, clauses, i)
      const inside = mentions.filter(({ span }) => span.start >= from && span.end <= end)
      const self = word.kind === 'talks' || word.kind === 'summit' ? selfWhoMeets(passage, clause, inside) : []
      const made = meetingOf(passage, sentence, { start: from, end }, word, inside, self)
      if (made) return { meeting: made, clause, word }
    }
  return null
}

/** Clauses before the one with the word that may still name who meets: 应甲邀请，乙…; 五月二十日，…. */
const LEADING = 2

/** Told of as news in later paragraphs, too, where the words give its day. */
const OF_THE_DAY = /当[天日晚]|同日|今[天日]|\d{1,2}日/

function meetingOf(
  passage: Passage,
  sentence: Sentence,
  within: Span,
  word: MeetingWord,
  mentions: readonly Mention[],
  self: Meeting['participants'],
): Meeting | null {
  const { text, article } = passage
  const words = text.slice(within.start, within.end)
  const isHead = sentence.paragraph <= 1 || sentence.kind === 'heading'
  const named = mentions.filter(({ span }) => span.end <= word.end || word.kind === 'talks' || word.kind === 'visit')
  const others = participantsOf(passage, word.held || word.kind === 'visit' ? named : withoutPartiesOf(mentions), true)
  const sides = [...self.filter((one) => !others.some(({ id }) => id === one.id)), ...others]
  if (new Set(sides.map(({ party }) => party)).size < 2) return null
  const people = sides.some(({ id, party }) => id !== party)
  if (!people && (word.kind === 'visit' || !areTogether(text, mentions))) return null
  if (!people && !isWhen(passage, within, words) && !isHead) return null
  const time = timeIn(passage, within) ?? timeIn(passage, sentence.span)
  const reference = referenceOf(article)
  const before = text.slice(within.start, word.start)
  const isNews = isHead || (time !== null && OF_THE_DAY.test(words))
  const status = statusOf(before, text.slice(word.end, within.end), isNews)
  const level = levelIn(words)
  return {
    span: { start: sentence.span.start, end: endOf(text, sentence.span) },
    kind: word.kind === 'summit' && level !== null && level !== 'leaders' ? 'talks' : word.kind,
    date: dateOf(time) ?? (isHead && status === 'held' ? (article.published ?? null) : null),
    dateSaid: time && !(reference && time.value === null) ? time.span : null,
    place: placeIn(words, mentions),
    level: level ?? 'officials',
    participants: sides,
    hosts: [],
    status,
    partOf: null,
    rule: word.held ? 'zh/meetings/held' : 'zh/meetings/verb',
  }
}

const isWhen = (passage: Passage, within: Span, words: string): boolean =>
  timeIn(passage, within) !== null || /在[\p{Script=Han}]{2,10}(?:举行|召开)/u.test(words)

/** Parties that meet are named as one (甲乙两国) or joined (甲国和乙国, 甲国外交部与乙国外交部), not only both in the sentence. */
const areTogether = (text: string, mentions: readonly Mention[]): boolean =>
  mentions.some(
    (one, i) =>
      one.party === 'both' ||
      (mentions[i + 1] &&
        /^(?:[^，；的]{0,6})?(?:同|与|和|及|、)$/u.test(text.slice(one.span.end, mentions[i + 1]!.span.start))),
  )

/** Where people meet, the parties named beside them are their titles' or what they talk about, unless no person stands for a side. */
const withoutPartiesOf = (mentions: readonly Mention[]): readonly Mention[] => {
  const people = mentions.filter(({ kind, entity }) => kind === 'person' || (kind === 'description' && entity !== null))
  return new Set(people.map(({ party }) => party)).size >= 2 ? people : mentions
}
