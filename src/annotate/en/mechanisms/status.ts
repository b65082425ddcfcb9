import { perLexicon } from '../../../lexicon/lexicon.ts'
import { mechanismStatuses } from '../../../lexicon/tables/mechanism-status.ts'
import type { Mechanism } from '../../../model/mechanism.ts'
import type { Span } from '../../../text/span.ts'
import type { Passage } from '../../annotator.ts'
import { wordsAfter, wordsBefore } from '../clauses/windows.ts'

/** A status word farther than so many words from the name says nothing of it. */
const REACH = { before: 26, after: 7 }

const patternsOf = perLexicon((lexicon) =>
  lexicon.rows(mechanismStatuses, 'en').map(({ words, status, place }) => ({
    status,
    place,
    pattern: new RegExp(`\\b(?:${words.map((word) => word.replace(/\*$/, '[a-z]*')).join('|')})\\b`, 'gi'),
  })),
)

/**
 * How a channel stands by the words around its name: behind it first ("will be held"), then the nearest before it in the
 * sentence ("the resumption of …", "ongoing …"); `mentioned` where no word says.
 */
export function statusOf(passage: Passage, span: Span, sentence: Span): Mechanism['status'] {
  const patterns = patternsOf(passage.lexicon)
  const after = wordsAfter(passage.text, span.end, sentence.end, REACH.after)
  for (const { pattern, status, place } of patterns) {
    if (place !== 'after') continue
    pattern.lastIndex = 0
    const match = pattern.exec(after)
    if (match && match.index < 12) return status
  }
  const before = wordsBefore(passage.text, sentence.start, span.start, REACH.before)
  let nearest: { at: number; status: Mechanism['status'] } | null = null
  for (const { pattern, status, place } of patterns) {
    if (place !== 'before') continue
    pattern.lastIndex = 0
    for (let match = pattern.exec(before); match; match = pattern.exec(before))
      if (!nearest || match.index > nearest.at) nearest = { at: match.index, status }
  }
  if (!nearest && /^working-level/i.test(passage.text.slice(span.start, span.end))) return 'continuing'
  return nearest?.status ?? 'mentioned'
}
