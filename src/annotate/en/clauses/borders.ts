import type { Token } from '../tokens.ts'
import type { Range } from './lists.ts'

/** What follows a comma and belongs to no promise: relative clauses, reasons, asides. */
const LOOSE =
  /^(?:which|who|whom|whose|where|while|whereas|as|noting|stressing|underscoring|emphasizing|recognizing|acknowledging|reaffirming|highlighting|recalling|so|because|since|but|thus|thereby|building|given|following|without|based|when|after|before|until|unless|if|provided|subject|despite|citing|calling|welcoming|expressing|adding|helping|creating|making|demonstrating|reflecting|ensuring|allowing|enabling|bringing|resulting|marking|eyeing|such)$/
const LOOSE_PAIRS =
  /^(?:in order|in line|in accordance|in keeping|in view|in light|in addition|in recognition|in support|in response|with the|with a|consistent with|according to|at the|a commitment|a step|an effort|a move|on the basis|as part|subject to|for the|under the|through the|particularly in|especially in)$/
const CONDITION = /^(?:if|unless|provided|once|subject|contingent|conditional)$/

/**
 * Cuts what does not belong to a promise off its end: from the first comma on that is followed by a relative clause, a reason
 * or an aside; a purpose ("…, to support trade") unless what is promised is a list of infinitives ("agreed to A, to B, and to C");
 * marks at the end.
 */
export function trimComplement(tokens: readonly Token[], { first, last }: Range, infinitive = true): Range {
  let end = last
  for (let at = first + 1; at < last; at++) {
    const { word } = tokens[at]!
    if (/^[–—]$/.test(word) && tokens[at - 1]!.end < tokens[at]!.start) {
      end = at - 1
      break
    }
    if (word !== ',') continue
    const [next, second] = [tokens[at + 1]?.lower ?? '', tokens[at + 2]?.lower ?? '']
    const purpose = next === 'to' && !(infinitive && hasParallelTo(tokens, at + 2, last))
    if (
      purpose ||
      (LOOSE.test(next) && !(next === 'as' && second === 'well') && !(next === 'such' && second === 'as')) ||
      LOOSE_PAIRS.test(`${next} ${second}`)
    ) {
      end = at - 1
      break
    }
  }
  while (end > first && /^(?:[.,;:!?"”’*_]|and|but|or)$/.test(tokens[end]!.lower)) end--
  return { first, last: end }
}

/** ", to …, and to …": a list of purposes or of promises. */
function hasParallelTo(tokens: readonly Token[], from: number, last: number): boolean {
  for (let at = from; at < last; at++) if (tokens[at]!.lower === 'and' && tokens[at + 1]?.lower === 'to') return true
  return false
}

/** The condition in a stretch: "if …", "provided that …", "subject to …", up to the next comma; null when there is none. */
export function conditionIn(tokens: readonly Token[], { first, last }: Range): Range | null {
  for (let at = first; at < last; at++) {
    const { lower } = tokens[at]!
    const basis = lower === 'on' && tokens[at + 1]?.lower === 'the' && tokens[at + 2]?.lower === 'basis'
    const long = lower === 'as' && tokens[at + 1]?.lower === 'long' && tokens[at + 2]?.lower === 'as'
    if (!basis && !long && !CONDITION.test(lower)) continue
    if (/^(?:subject|contingent|conditional)$/.test(lower) && !/^(?:to|on|upon)$/.test(tokens[at + 1]?.lower ?? ''))
      continue
    if (lower === 'provided' && tokens[at + 1]?.lower !== 'that') continue
    let end = at
    while (end < last && !/^[,;.]$/.test(tokens[end + 1]!.word)) end++
    return { first: at, last: end }
  }
  return null
}
