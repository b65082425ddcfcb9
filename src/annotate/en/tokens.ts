import type { Span } from '../../text/span.ts'

/** A word, number or mark of an English text. */
export interface Token extends Span {
  readonly word: string
  /** The word in small letters, with ’ as '. */
  readonly lower: string
}

const TOKEN =
  /(?:\p{Lu}\.){2,}|[\p{L}\p{N}_]+(?:-(?:\p{Lu}\.){2,}|['’-][\p{L}\p{N}_]+|[.,](?=\p{N})[\p{N}]+)*|[^\s\p{L}\p{N}_]/gu

/**
 * Cuts a stretch of text into tokens: initialisms (U.S.), names joined to them (India-U.S.), words with inner apostrophes and hyphens (China’s,
 * military-to-military), numbers with inner marks (1,500.2), every other mark by itself. White space is in no token.
 */
export function tokenize(text: string, within: Span): Token[] {
  const tokens: Token[] = []
  TOKEN.lastIndex = within.start
  for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
    const word = match[0]
    const start = match.index
    if (start >= within.end) break
    const kept = start + word.length > within.end ? word.slice(0, within.end - start) : word
    tokens.push({ start, end: start + kept.length, word: kept, lower: kept.toLowerCase().replaceAll('’', "'") })
  }
  return tokens
}
