import type { Span } from '../../../text/span.ts'
import type { SentenceHits } from './hit.ts'

const DETERMINER = /(?:^|[^\p{L}])(?<word>(?:[Tt]he|[Oo]ur|[Tt]hese|[Tt]heir|[Aa]ll the)\s+)$/u

/** The span with the determiner before it, where one stands there; null where none does. */
export function withDeterminer({ passage, sentence }: SentenceHits, { start, end }: Span): Span | null {
  const before = passage.text.slice(Math.max(sentence.span.start, start - 10), start)
  const word = DETERMINER.exec(before)?.groups?.word
  return word === undefined ? null : { start: start - word.length, end }
}
