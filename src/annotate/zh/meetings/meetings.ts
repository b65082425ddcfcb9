import type { Meeting } from '../../../model/meeting.ts'
import type { Mention } from '../../../model/mention.ts'
import type { Sentence } from '../../../model/sentence.ts'
import type { Span } from '../../../text/span.ts'
import type { Annotator, Passage } from '../../annotator.ts'
import { participantsOf } from '../../common/domain/participants.ts'
import { referenceOf } from '../../common/times/times.ts'
import { cutClauses, endOf } from '../clauses/clauses.ts'
import { mentionsIn } from '../clauses/subject.ts'
import { dateOf, levelIn, placeIn, statusOf, timeIn } from './details.ts'
import { readNamed } from './named.ts'
import { type MeetingWord, wordsIn } from './words.ts'

/**
 * Meetings in Chinese: a word of meeting with people or parties of two sides before and behind it.
 * - 甲会见乙 · 甲同乙举行会谈 · 甲应约与乙通电话 · 甲对乙国进行国事访问 · 甲乙两国举行第三轮磋商 · 甲乙外长会晤在丙举行
 */
export const meetings: Annotator = {
  id: 'zh/meetings',
  annotate(passage) {
    const found = passage.sentences.flatMap((sentence) => {
      const told = readSentence(passage, sentence)
      return told ? [told] : readNamed(passage, sentence)
    })
    return { meetings: [...passage.layers.meetings, ...found] }
  },
}

/** The first clause that tells of a meeting with two sides; its sentence is the span. */
function readSentence(passage: Passage, sentence: Sentence): Meeting | null {
  const { text } = passage
  const mentions = mentionsIn(passage, sentence.span)
  const clauses = cutClauses(text, sentence.span)
  for (const [i, clause] of clauses.entries())
    for (const word of wordsIn(passage, clause)) {
      const from = clauses[Math.max(0, i - LEADING)]!.start
      const inside = mentions.filter(({ span }) => span.start >= from && span.end <= clause.end)
      const made = meetingOf(passage, sentence, { start: from, end: clause.end }, word, inside)
      if (made) return made
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
): Meeting | null {
  const { text, article } = passage
  const words = text.slice(within.start, within.end)
  const isHead = sentence.paragraph <= 1 || sentence.kind === 'heading'
  const named = mentions.filter(({ span }) => span.end <= word.end || word.kind === 'talks' || word.kind === 'visit')
  const sides = participantsOf(passage, word.held || word.kind === 'visit' ? named : withoutPartiesOf(mentions), true)
  if (new Set(sides.map(({ party }) => party)).size < 2) return null
  const people = sides.some(({ id, party }) => id !== party)
  if (!people && (word.kind === 'visit' || !areTogether(text, mentions))) return null
  if (!people && !isWhen(passage, within, words) && !isHead) return null
  const time = timeIn(passage, within) ?? timeIn(passage, sentence.span)
  const reference = referenceOf(article)
  const before = text.slice(within.start, word.start)
  const status = statusOf(before, text.slice(word.end, within.end), isHead || (time !== null && OF_THE_DAY.test(words)))
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
