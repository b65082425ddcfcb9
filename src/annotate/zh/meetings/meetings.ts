import { perLexicon } from '../../../lexicon/lexicon.ts'
import { makeMatcher } from '../../../lexicon/matcher.ts'
import { meetingWords } from '../../../lexicon/tables/meeting-word.ts'
import type { Meeting, Participant } from '../../../model/meeting.ts'
import type { Mention } from '../../../model/mention.ts'
import type { Sentence } from '../../../model/sentence.ts'
import type { Span } from '../../../text/span.ts'
import type { Annotator, Passage } from '../../annotator.ts'
import { referenceOf } from '../../common/times/times.ts'
import { endOf } from '../clauses/clauses.ts'
import { mentionsIn } from '../clauses/subject.ts'

/** Meetings in Chinese: a word of meeting with people of two parties in its sentence. */
export const meetings: Annotator = {
  id: 'zh/meetings',
  annotate(passage) {
    const found = passage.sentences.flatMap((sentence) => readSentence(passage, sentence) ?? [])
    return { meetings: [...passage.layers.meetings, ...found] }
  },
}

const wordsOf = perLexicon((lexicon) =>
  makeMatcher(
    lexicon.rows(meetingWords, 'zh').flatMap(({ words, kind }) => words.map((word) => ({ words: word, value: kind }))),
  ),
)

const PLANNED = /将(?:于|在|应邀|举行|访问|会见)?|拟(?:于)?|定于|期待/
const LEADERS = /总统|主席|总理|首相|国王|元首/
const MINISTERS = /外长|部长|国务卿|外交大臣|主任|助理|特使/

function readSentence(passage: Passage, sentence: Sentence): Meeting | null {
  const { text, lexicon } = passage
  const { span } = sentence
  const words = text.slice(span.start, span.end)
  const [word] = wordsOf(lexicon)
    .find(text, span.start, span.end)
    .filter(({ end }) => !/^[的时中后上以达成]/.test(text.slice(end, end + 1)))
  if (!word) return null
  const participants = participantsIn(mentionsIn(passage, span))
  if (new Set(participants.map(({ party }) => party)).size < 2) return null
  const time = passage.layers.times.find(
    ({ span: at, type }) => at.start >= span.start && at.end <= span.end && type !== 'DURATION',
  )
  const reference = referenceOf(passage.article)
  const isHead = sentence.paragraph <= 1 || sentence.kind === 'heading'
  const mentioned = /(?:曾|去年|上次|上个月|此前)/.test(words) || !isHead
  return {
    span: { start: span.start, end: endOf(text, span) },
    kind: word.value,
    date: time?.value?.slice(0, 10) ?? (isHead ? (passage.article.published ?? null) : null),
    dateSaid: time && !(reference && time.value === null) ? time.span : null,
    place: placeIn(text, span, mentionsIn(passage, span)),
    level: LEADERS.test(words) ? 'leaders' : MINISTERS.test(words) ? 'ministers' : 'officials',
    participants,
    hosts: [],
    status: PLANNED.test(words.slice(0, word.start - span.start)) ? 'planned' : mentioned ? 'mentioned' : 'held',
    partOf: null,
    rule: 'zh/meetings/verb',
  }
}

function participantsIn(mentions: readonly Mention[]): Participant[] {
  const people = new Map<string, Participant>()
  for (const { kind, entity, party } of mentions)
    if (kind === 'person' && entity && !people.has(entity.id)) people.set(entity.id, { ...entity, party, role: null })
  return [...people.values()]
}

/** 在…: the first place behind 在 in the sentence. */
function placeIn(text: string, sentence: Span, mentions: readonly Mention[]): string | null {
  const at = /在(?<place>[\p{Script=Han}]{2,14}?)(?=同|与|会见|举行|和)/u.exec(text.slice(sentence.start, sentence.end))
  return at?.groups?.place ?? mentions.find(({ kind }) => kind === 'place')?.entity?.name ?? null
}
