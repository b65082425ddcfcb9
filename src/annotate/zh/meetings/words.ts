import { perLexicon } from '../../../lexicon/lexicon.ts'
import { makeMatcher } from '../../../lexicon/matcher.ts'
import { type MeetingKind, meetingWords } from '../../../lexicon/tables/meeting-word.ts'
import type { Span } from '../../../text/span.ts'
import type { Passage } from '../../annotator.ts'
import { conferenceWords } from './conference-words.ts'

/** A word of meeting in a clause. */
export interface MeetingWord extends Span {
  readonly kind: MeetingKind
  /** Held (举行…磋商, …磋商举行) rather than a verb with people around it. */
  readonly held: boolean
}

const wordsOf = perLexicon((lexicon) => {
  const rows = lexicon.rows(meetingWords, 'zh')
  const of = (part: string) =>
    makeMatcher(
      rows
        .filter((row) => row.part === part)
        .flatMap(({ words, kind }) => words.map((word) => ({ words: word, value: kind }))),
    )
  return { verbs: of('verb'), holds: of('hold'), nouns: of('hold-noun') }
})

/** Behind these a word of meeting is part of a description: 会谈的…, 会谈时, 会见记者, 通话内容. */
const NO_MEETING_BEHIND =
  /^(?:[的时中前后上以达成室厅记]|期间|共识|成果|愿景|精神|内容|气氛|结束|取得|结果|机制(?!会议)|纪要|媒体|采访|答|情况|有关|关系|合作|各界代表)/
const NO_MEETING_BEFORE = /(?:不|没有|未能?|拒绝|此次|本次|这次|该|在)$/

/** One of what is held again and again: 第三次定期会晤. */
const NUMBERED = /第[\d一二三四五六七八九十百]{1,5}[次轮届]/u

/** The words of meeting of a clause, in its order, those that only describe left out. */
export function wordsIn({ text, lexicon }: Passage, clause: Span): MeetingWord[] {
  const { verbs, holds, nouns } = wordsOf(lexicon)
  const { standing } = conferenceWords(lexicon)
  const tells = ({ start, end }: Span) =>
    !NO_MEETING_BEHIND.test(text.slice(end, Math.min(clause.end, end + 6))) &&
    !NO_MEETING_BEFORE.test(text.slice(Math.max(clause.start, start - 4), start)) &&
    (!standing.test(text.slice(Math.max(clause.start, start - 4), end)) ||
      NUMBERED.test(text.slice(Math.max(clause.start, start - 14), end)))
  const found: MeetingWord[] = verbs
    .find(text, clause.start, clause.end)
    .filter(tells)
    .map(({ start, end, value }) => ({ start, end, kind: value, held: false }))
  if (found.length > 0) return found
  const [hold] = holds.find(text, clause.start, clause.end)
  const heldNouns = nouns.find(text, clause.start, clause.end)
  const noun =
    hold && (heldNouns.findLast(({ start }) => start >= hold.end) ?? heldNouns.find(({ end }) => end <= hold.start))
  if (!hold || !noun || !tells(noun.start > hold.start ? noun : hold)) return []
  return [
    {
      start: Math.min(hold.start, noun.start),
      end: Math.max(hold.end, noun.end),
      kind: noun.value,
      held: true,
    },
  ]
}
