import { findIssues, isGeneralIssue } from '../lexicon/issues.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Reading } from '../model/reading.ts'
import { overlapOf, type Span } from '../text/span.ts'
import type { NumberedSentence } from './account.ts'
import { findCue, hasCue } from './cues.ts'

/** Kinds of blocks that never report anything. */
const FRAME_BLOCKS: ReadonlySet<string> = new Set(['heading', 'dateline', 'byline', 'boilerplate'])
/** Within so many sentences of prose the meeting itself is told of. */
const OPENING = 3

/**
 * The sentences of an account that report nothing to compare: headings and datelines; the opening that says only that
 * the meeting took place; receptions, meals and ceremonies; who attended; how the meeting was, said at the end.
 * A sentence that undertakes something, takes a position or names a topical issue is never frame.
 */
export function findFrame(
  reading: Reading,
  sentences: readonly NumberedSentence[],
  lexicon: Lexicon,
): ReadonlySet<number> {
  const frame = new Set<number>()
  let prose = 0
  for (const sentence of sentences) {
    const { span, language, index, kind } = sentence
    const words = reading.text.slice(span.start, span.end)
    const opening = !FRAME_BLOCKS.has(kind) && prose++ < OPENING
    if (FRAME_BLOCKS.has(kind) || !/[\p{L}\p{N}]{2}/u.test(words)) frame.add(index)
    else if (saysMore(reading, span, language, lexicon)) continue
    else if (opening && hasCue(lexicon, words, language, 'meeting') && !hasCue(lexicon, words, language, 'topics'))
      frame.add(index)
    else if (hasCue(lexicon, words, language, 'protocol') || hasCue(lexicon, words, language, 'attendance'))
      frame.add(index)
    else if (findCue(lexicon, words, language, 'closing') === 0) frame.add(index)
  }
  return frame
}

function saysMore(reading: Reading, span: Span, language: string, lexicon: Lexicon): boolean {
  const touches = (one: { readonly span: Span }) => overlapOf(one.span, span) > 0
  return (
    reading.commitments.some((one) => one.core && touches(one)) ||
    reading.positions.some(touches) ||
    findIssues(lexicon, reading.text, span, language).some((issue) => !isGeneralIssue(lexicon, issue.id))
  )
}
