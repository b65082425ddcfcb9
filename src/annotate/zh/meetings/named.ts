import type { Meeting } from '../../../model/meeting.ts'
import type { Sentence } from '../../../model/sentence.ts'
import { overlapOf, type Span } from '../../../text/span.ts'
import type { Passage } from '../../annotator.ts'
import { participantsOf } from '../../common/domain/participants.ts'
import { mentionsIn } from '../clauses/subject.ts'
import { dateOf, timeIn } from './details.ts'

const BEHIND = /^(?<word>(?:双边|元首|领导人|首脑|外长|视频)*(?:会晤|会谈|峰会|会议))(?![室厅])/u

/** A place that no word file has, between a word that points to the meeting and one that says what of it: 自甲岛会晤以来, 落实乙谷会谈共识. */
const POINTED =
  /(?<=自|自从|在|落实好?|按照|根据|实现|延续|秉持)(?!(?:此次|本次|这次|上次|首次|两国|双方|双边|元首|高层|视频|线上|年度|部长|领导人|例行))(?!好)(?<place>[\p{Script=Han}]{2,5}?)(?=(?:元首|领导人|首脑)?(?:会晤|会谈|峰会)(?:以来|共识|成果|愿景|精神|后续|上|中|期间))/gu

/**
 * A meeting known by its place, spoken of: 甲地会晤 · 落实乙城会谈共识 · 丙市峰会 · 自丁岛会晤以来. Its sides are the text's two.
 */
export function readNamed(passage: Passage, { span }: Sentence): Meeting[] {
  const { text } = passage
  const places: { span: Span; name: string | null }[] = mentionsIn(passage, span).flatMap((mention) =>
    mention.kind === 'place' ? [{ span: mention.span, name: mention.entity?.name ?? null }] : [],
  )
  for (const match of text.slice(span.start, span.end).matchAll(POINTED)) {
    const start = span.start + match.index
    const at = { start, end: start + match[0].length }
    if (!mentionsIn(passage, span).some((one) => overlapOf(one.span, at) > 0)) places.push({ span: at, name: match[0] })
  }
  return places.flatMap((place): Meeting[] => {
    const match = BEHIND.exec(text.slice(place.span.end, span.end))
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
        place: place.name,
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
