import type { Meeting } from '../../../model/meeting.ts'
import type { Mention } from '../../../model/mention.ts'
import type { TimeExpression } from '../../../model/time-expression.ts'
import type { Span } from '../../../text/span.ts'
import type { Passage } from '../../annotator.ts'

const LEADERS = /总统|(?<!委员会|议会|协会|分)主席|总理|首相|国王|元首|领导人|首脑|总书记/
const MINISTERS = /外长|部长|国务卿|大臣|国务委员|防长|财长/
const OFFICIALS = /副部长|副外长|副国务卿|助理|司长|局长|次官|代表团|工作层|官员|主任|副总理级/
const ENVOYS = /特使|特别代表|大使/

/** How high a meeting is, by the titles in its words: the lower of two tells; null where none stands. */
export function levelIn(words: string): Meeting['level'] {
  if (ENVOYS.test(words)) return 'envoys'
  if (OFFICIALS.test(words)) return 'officials'
  if (MINISTERS.test(words)) return 'ministers'
  return LEADERS.test(words) ? 'leaders' : null
}

const PLANNED =
  /将(?:于|在|应邀|举行|访问|会见|对|出访|赴|召开|主持|出席)?|拟(?:于)?|定于|期待|计划|决定|商定|同意|邀请[^，]{2,20}$|预计/
const CALLED_OFF =
  /^(?:[^，；]{0,10}(?:取消|推迟|未能举行|没有举行|流产))|(?:取消|推迟|搁置)了?(?:原定)?(?:[^，；]{0,16})$/
const EARLIER =
  /曾|去年|上次|上个月|此前|自[^，]{1,12}以来|上一次|不久前|前不久|近年来|多次|历次|先后|曾经|(?<!第[^，次]{0,5})[两二三四五六七八九十\d]次[^，]{0,4}$/

/** Told of as held here, held earlier, to come, or called off; `before` and `behind` are the words around the word of meeting. */
export function statusOf(before: string, behind: string, told: boolean): Meeting['status'] {
  if (CALLED_OFF.test(behind) || /(?:取消|推迟)了?[^，；]{0,16}$/.test(before)) return 'cancelled'
  if (PLANNED.test(before) || /^[^，；]{0,12}(?:将于|将在|拟于|定于)/.test(behind)) return 'planned'
  return EARLIER.test(before) || !told ? 'mentioned' : 'held'
}

/** The first time in a stretch that is a day or days, else any that is no duration. */
export function timeIn({ layers }: Passage, within: Span): TimeExpression | null {
  const times = layers.times.filter(
    ({ span, type }) => span.start >= within.start && span.end <= within.end && type !== 'DURATION' && type !== 'SET',
  )
  return times.find(({ value }) => /^\d{4}-\d\d-\d\d/.test(value ?? '')) ?? times[0] ?? null
}

/** 在…: the first place behind 在 in the words, as written; else the first place that is named in them. */
export function placeIn(words: string, mentions: readonly Mention[]): string | null {
  const at =
    /在(?<place>[\p{Script=Han}]{1,14}?)(?=(?:[^\p{Script=Han}]|同|与|的|见了|会见|会晤|举行|召开|和|期间|分别|共同|进行|出席|主持|成功|顺利|隆重|继续|开幕|$))/u.exec(
      words,
    )?.groups?.place
  return at && at.length > 1 ? at : (mentions.find(({ kind }) => kind === 'place')?.entity?.name ?? null)
}

/** A day, month, year or span of days in EDTF; null for what only points (PAST_REF). */
export const dateOf = (time: TimeExpression | null): string | null =>
  time?.value && /^[\dX]{4}/.test(time.value) ? time.value.slice(0, 10) : null
