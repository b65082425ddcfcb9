import { perLexicon } from '../../../lexicon/lexicon.ts'
import { makeMatcher } from '../../../lexicon/matcher.ts'
import { meetingWords } from '../../../lexicon/tables/meeting-word.ts'
import type { Meeting } from '../../../model/meeting.ts'
import type { Mention } from '../../../model/mention.ts'
import type { Sentence } from '../../../model/sentence.ts'
import type { Passage } from '../../annotator.ts'
import { participantsOf, partyParticipants } from '../../common/domain/participants.ts'
import { cutClauses } from '../clauses/clauses.ts'
import { mentionsIn } from '../clauses/subject.ts'
import { dateOf, levelIn, timeIn } from './details.ts'

/** Words of visit that hold the host's short name, each with its party. */
const visitsTo = perLexicon((lexicon) =>
  makeMatcher(
    lexicon
      .rows(meetingWords, 'zh')
      .filter(({ part }) => part === 'visit-to')
      .flatMap((row) => row.words.map((words) => ({ words, value: row.with[0] ?? '' }))),
  ),
)

/** Between the visitor and the word. */
const LINK =
  /^(?:一行|夫妇|阁下|先生|女士)?(?:将|即将|拟|计划|成功|再次|首次|时隔[^，]{1,5}|应邀|此次|这次|近期|日前|近日|年内|今年|明年|去年|早日|适时|尽早|尽快|不久前|刚刚|多次|正在|于|在|来|[上下本]个?[月周]|[年月][初底末]|\d{1,2}月|\d{1,2}日(?:至\d{1,2}日)?)*$/u
/** It is part of another word: 受访, 采访, 访华团, 访华的同行者. */
const NO_VISIT_BEFORE = /[受采走家拜寻专探信互]$/
const NO_VISIT_BEHIND = /^(?:团|的|之|期|者|时|次数|人次|游客|签证|旅)/
const PLANNED = /将|拟|计划|期待|邀请|早日|适时|尽早|尽快|年内|明年|下个?[月周]|盼/
const CEREMONY = /举行(?:欢迎)?仪式|欢迎仪式|正在|抵达|开始/

/**
 * A visit told with the host's short name: 甲国总统将访华 · 举行仪式欢迎乙国总理访华 · 丙外长近日访俄. Whose visit stands right before;
 * the host is the short name's party.
 */
export function readShortVisits(passage: Passage, sentence: Sentence): Meeting[] {
  const { text, lexicon } = passage
  const mentions = mentionsIn(passage, sentence.span)
  const isHead = sentence.paragraph <= 1 || sentence.kind === 'heading'
  return cutClauses(text, sentence.span).flatMap((clause) =>
    visitsTo(lexicon)
      .find(text, clause.start, clause.end)
      .flatMap((word): Meeting[] => {
        const before = text.slice(clause.start, word.start)
        if (NO_VISIT_BEFORE.test(before) || NO_VISIT_BEHIND.test(text.slice(word.end, clause.end))) return []
        if (mentions.some(({ span }) => span.start < word.end && span.end > word.end)) return []
        const visitor = mentions.findLast(({ span }) => span.end <= word.start && span.start >= clause.start)
        if (!visitor || !visits(visitor, word.value) || !LINK.test(text.slice(visitor.span.end, word.start))) return []
        const time = timeIn(passage, clause)
        return [
          {
            span: { start: visitor.span.start, end: word.end },
            kind: 'visit',
            date: dateOf(time),
            dateSaid: dateOf(time) === null ? null : time!.span,
            place: null,
            level: levelIn(text.slice(visitor.span.start, word.end)) ?? levelIn(before),
            participants: [...participantsOf(passage, [visitor]), ...partyParticipants(passage, [word.value])],
            hosts: [word.value],
            status: PLANNED.test(before) ? 'planned' : isHead && CEREMONY.test(before) ? 'held' : 'mentioned',
            partOf: null,
            rule: 'zh/meetings/short-visit',
          },
        ]
      }),
  )
}

/** Somebody of another party than the host's. */
const visits = ({ kind, party }: Mention, host: string): boolean =>
  (kind === 'person' || kind === 'description') && party !== null && party !== 'both' && party !== host
