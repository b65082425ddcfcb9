import type { Meeting } from '../../../model/meeting.ts'
import type { Sentence } from '../../../model/sentence.ts'
import type { Passage } from '../../annotator.ts'
import { participantsOf } from '../../common/domain/participants.ts'
import { mentionsIn } from '../clauses/subject.ts'
import { dateOf, timeIn } from './details.ts'

const BEHIND = /^(?<word>(?:双边|元首|领导人|首脑|外长|视频)*(?:会晤|会谈|峰会|会议))(?![室厅])/u

/**
 * A meeting known by its place, spoken of: 甲地会晤 · 落实乙城会谈共识 · 丙市峰会. Its sides are the text's two.
 */
export function readNamed(passage: Passage, { span }: Sentence): Meeting[] {
  const { text } = passage
  return mentionsIn(passage, span).flatMap((place): Meeting[] => {
    const match = place.kind === 'place' ? BEHIND.exec(text.slice(place.span.end, span.end)) : null
    if (!match) return []
    const sides = participantsOf(
      passage,
      mentionsIn(passage, span).filter(({ kind }) => kind === 'collective'),
    )
    if (sides.length < 2) return []
    const end = place.span.end + match[0].length
    const time = timeIn(passage, { start: span.start, end: place.span.start })
    const near = time && place.span.start - time.span.end <= 8 ? time : null
    const isSummit = /峰会|元首|领导人|首脑/.test(match[0])
    return [
      {
        span: { start: place.span.start, end },
        kind: isSummit ? 'summit' : 'talks',
        date: dateOf(near),
        dateSaid: near?.span ?? null,
        place: place.entity?.name ?? null,
        level: isSummit ? 'leaders' : null,
        participants: sides,
        hosts: [],
        status: 'mentioned',
        partOf: null,
        rule: 'zh/meetings/named',
      },
    ]
  })
}
