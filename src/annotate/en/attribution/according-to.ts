import { trim } from '../../../text/span.ts'
import type { Token } from '../tokens.ts'
import type { Found } from './read-clauses.ts'
import { spanOf } from './read-clauses.ts'
import { phraseAfter } from './sources.ts'

/**
 * Reads sources named by a preposition: "According to the ministry, …", "…, according to people familiar with the talks",
 * "In the words of the envoy, …", "In his view, …". What is said is the rest of the sentence.
 */
export function readAccordingTo(text: string, tokens: readonly Token[]): Found[] {
  const found: Found[] = []
  for (let at = 0; at + 2 < tokens.length; at++) {
    const words = phrases.find((phrase) => phrase.every((word, i) => tokens[at + i]!.lower === word))
    if (!words) continue
    const cue = { first: at, last: at + words.length - 1 }
    const source = phraseAfter(tokens, cue.last + 1)
    if (!source) continue
    const start = tokens[0]!.start
    const end = tokens.at(-1)!.end
    const before = core(text, start, tokens[at]!.start)
    const after = core(text, tokens[source.last]!.end, end)
    const content = [before, after].filter((span) => span !== null)
    if (content.length === 0) continue
    found.push({
      source: [spanOf(tokens, source)],
      cue: spanOf(tokens, cue),
      content,
      addressee: null,
      negated: false,
      tier: 'say',
      verb: null,
      rule: 'en/attribution/according-to',
    })
    at = source.last
  }
  return found
}

const phrases = ['according to', 'in the words of', 'in the view of'].map((phrase) => phrase.split(' '))

/** The stretch without white space, commas and closing stop at its ends; null when nothing of weight is left. */
function core(text: string, start: number, end: number): { start: number; end: number } | null {
  let span = trim(text, { start, end })
  while (span.start < span.end && /[,;:.]/.test(text[span.start]!))
    span = trim(text, { start: span.start + 1, end: span.end })
  while (span.start < span.end && /[,;:.]/.test(text[span.end - 1]!))
    span = trim(text, { start: span.start, end: span.end - 1 })
  return span.end - span.start > 8 ? span : null
}
