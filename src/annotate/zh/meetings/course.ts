import type { Meeting } from '../../../model/meeting.ts'
import type { Sentence } from '../../../model/sentence.ts'
import type { Passage } from '../../annotator.ts'
import { endOf } from '../clauses/clauses.ts'

/** How long it took, how many rounds it had. */
const LASTED =
  /(?:会晤|会谈|会见|通话|磋商|谈判|对话|峰会|闭门会|晚宴|午宴)(?:一共|总共|共|前后|整整|原定[^，]{1,10}，实际)?(?:持续|历时|进行|长达|延续)了?(?:将近|近|约|大约|超过|逾|整整|足足)?(?:\d+(?:\.\d+)?|[一二三四五六七八九十两数几半]+)(?:多|余)?(?:个)?(?:半)?(?:多)?(?:小时|分钟|天|日|轮)/u

/** Talks between two that have been held; a visit or a letter does not last hours. */
const isTold = ({ participants, status, kind }: Meeting): boolean =>
  participants.length > 1 && status !== 'planned' && status !== 'cancelled' && kind !== 'visit' && kind !== 'letters'

/**
 * A meeting of which a later sentence tells only the course, the one told before it: 会晤持续4个小时 · 会谈历时近三小时 ·
 * 通话进行了约90分钟. Null where no meeting of two sides was told before.
 */
export function readCourse({ text }: Passage, { span }: Sentence, told: readonly Meeting[]): Meeting | null {
  const words = text.slice(span.start, span.end)
  const match = LASTED.exec(words)
  const whole = match && told.findLast(isTold)
  if (!match || !whole) return null
  return {
    ...whole,
    span: { start: span.start + match.index, end: endOf(text, span) },
    dateSaid: null,
    rule: 'zh/meetings/course',
  }
}
