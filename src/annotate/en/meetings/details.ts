import type { Meeting } from '../../../model/meeting.ts'
import type { Span } from '../../../text/span.ts'
import type { Passage } from '../../annotator.ts'
import { pickInside } from '../../common/domain/pick.ts'

/** How high a meeting is, by the titles in its words and the words before; null where they do not say. */
export function levelOf(words: string): Meeting['level'] {
  const levels: [NonNullable<Meeting['level']>, RegExp][] = [
    [
      'leaders',
      /\b(?:presidents?|prime ministers?|premiers?|chancellors?|king|emir|crown prince|heads? of state|leaders?|summit|taoiseach|general secretary|chairman)\b/gi,
    ],
    ['ministers', /\b(?:minister|ministers|secretary|state councill?or|treasury|foreign affairs)\b/gi],
    ['envoys', /\b(?:envoys?|special representatives?|ambassador)\b/gi],
    [
      'officials',
      /\b(?:national security advis[eo]r|advis[eo]r|official|deputy|director|under ?secretary|coordinator)\b/gi,
    ],
  ]
  if (/\bnational security advis[eo]r|deputy|vice (?:minister|foreign minister)|officials\b/i.test(words))
    return 'officials'
  if (/\b(?:foreign|defen[cs]e|finance|trade) minister|secretary of|secretary \p{Lu}|\bministers\b/iu.test(words))
    return 'ministers'
  for (const [level, pattern] of levels) if (pattern.test(words)) return level
  return null
}

/** "in Geneva", "at the Palace of Nations" right behind the words of meeting, as written; null where none stands. */
const PLACE = /\b(?:in|at) (?<place>(?:the )?\p{Lu}[\p{L}.’'-]*(?:(?: of the| of|,)? \p{Lu}[\p{L}.’'-]*){0,5})/u
const NO_PLACE =
  /^(?:the )?(?:January|February|March|April|May|June|July|August|September|October|November|December|President|Prime|Minister|Secretary|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/

export function placeIn(text: string, within: Span): { place: string; span: Span } | null {
  const words = text.slice(within.start, within.end)
  const match = PLACE.exec(words)
  if (!match || NO_PLACE.test(match.groups!.place!)) return null
  const start = within.start + match.index + match[0].length - match.groups!.place!.length
  return { place: match.groups!.place!.replace(/[,.]$/, ''), span: { start, end: start + match.groups!.place!.length } }
}

/** The date among the times of a stretch: the one that is a day or days first; `REF` values are resolved by published. */
export function dateIn(passage: Passage, within: Span): { value: string; span: Span } | null {
  const times = pickInside(passage.layers.times, within).filter(({ type, value }) => type === 'DATE' && value !== null)
  const dated = times.filter(({ value }) => /^[\dX]{4}/.test(value!))
  const day = dated.find(({ value }) => /^[\dX]{4}-\d\d-\d\d/.test(value!)) ?? dated[0]
  if (day) return { value: day.value!, span: day.span }
  return null
}
