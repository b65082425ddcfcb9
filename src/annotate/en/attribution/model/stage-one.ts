import type { ModelDocument } from './document.ts'
import { distanceClass, edge, type FeatureBuffer, node, upTo } from './features.ts'

/** What stands where there is no token. */
const NOTHING = 7

/**
 * The features of one token for the first chain (token → source, cue, content of any attribution):
 * words and shapes around it, quotation state, likely cues left and right, place in its sentence, clause borders.
 */
export function describeForStageOne(doc: ModelDocument, i: number, to: FeatureBuffer): void {
  to.nodeCount = 0
  to.edgeCount = 0
  words(doc, i, to)
  surroundings(doc, i, to)
  border(doc, i, to)
}

const at = (values: Int32Array | Uint8Array, i: number): number => (i < 0 || i >= values.length ? NOTHING : values[i]!)

/** Features that both stages share: the words around the token and their forms. */
export function words(doc: ModelDocument, i: number, to: FeatureBuffer): void {
  const { word, shape, suffix, quote, cueRate, kind } = doc
  const w0 = word[i]!
  const before = at(word, i - 1)
  const after = at(word, i + 1)
  node(to, 1, w0)
  node(to, 2, before)
  node(to, 3, after)
  node(to, 4, at(word, i - 2))
  node(to, 5, at(word, i + 2))
  node(to, 6, before, w0)
  node(to, 7, w0, after)
  node(to, 8, at(word, i - 2), before)
  node(to, 9, after, at(word, i + 2))
  node(to, 10, at(shape, i - 1), shape[i]!, at(shape, i + 1))
  node(to, 11, suffix[i]!)
  node(to, 12, at(suffix, i - 1), suffix[i]!)
  node(to, 13, suffix[i]!, at(suffix, i + 1))
  node(to, 14, at(quote, i - 1), quote[i]!, at(quote, i + 1))
  node(to, 15, quote[i]!, w0)
  node(to, 16, at(cueRate, i - 1), cueRate[i]!, at(cueRate, i + 1))
  node(to, 17, at(shape, i - 1), at(cueRate, i - 1), after)
  const k0 = kind[i]!
  node(to, 40, k0, quote[i]!)
  node(to, 41, at(kind, i - 1), k0)
  node(to, 42, k0, at(kind, i + 1))
  node(to, 43, at(kind, i - 1), k0, at(kind, i + 1))
  node(to, 44, at(kind, i - 2), at(kind, i - 1), k0)
  node(to, 45, k0, at(kind, i + 1), at(kind, i + 2))
  node(to, 46, k0, before)
  node(to, 47, k0, after)
  node(to, 18, at(cueRate, i + 1) * 16 + at(cueRate, i + 2), shape[i]!, before)
}

function surroundings(doc: ModelDocument, i: number, to: FeatureBuffer): void {
  const { word, shape, quote, cueRate, leftCue, rightCue, starter, commas, marks } = doc
  const sentence = doc.sentence[i]!
  const first = doc.sentenceFirst[sentence]!
  const end = doc.sentenceEnd[sentence]!
  const left = leftCue[i]! === i ? at(leftCue, i - 1) : leftCue[i]!
  const hasLeft = left >= first && left < i
  const right = rightCue[i]!
  const leftWord = hasLeft ? word[left]! : NOTHING
  const rightWord = right >= 0 ? word[right]! : NOTHING
  const leftFar = hasLeft ? distanceClass(i - left) : 15
  const rightFar = right >= 0 ? distanceClass(right - i) : 15
  const between = hasLeft ? upTo(commas[i]! - commas[left]!, 3) : 5
  const betweenRight = right >= 0 ? upTo(commas[right]! - commas[i]!, 3) : 5
  node(to, 20, leftWord, leftFar)
  node(to, 21, rightWord, rightFar)
  node(to, 22, leftWord, quote[i]!, between)
  node(to, 23, rightWord, quote[i]!, betweenRight)
  node(to, 24, leftFar, rightFar, shape[i]!)
  node(to, 25, leftWord, rightWord)
  node(
    to,
    26,
    hasLeft ? cueRate[left]! : 9,
    right >= 0 ? cueRate[right]! : 9,
    quote[i]! * 64 + between * 8 + betweenRight,
  )
  node(to, 27, distanceClass(i - first), shape[i]!)
  node(to, 28, distanceClass(end - i), shape[i]!, hasLeft ? 1 : 0)
  node(to, 29, word[first]!, quote[i]!)
  node(to, 30, starter[i]! >= 0 ? word[starter[i]!]! : NOTHING, starter[i]! >= 0 ? distanceClass(i - starter[i]!) : 0)
  node(to, 31, starter[i]! >= 0 ? word[starter[i]!]! : NOTHING, starter[i]! > left ? 1 : 0, between)
  const inSentence = upTo(at(marks, end - 1) - (first > 0 ? marks[first - 1]! : 0), 4)
  const paragraphStart = sentence === 0 || doc.paragraph[sentence - 1] !== doc.paragraph[sentence] ? 1 : 0
  node(to, 32, inSentence, quote[i]!, hasLeft || right >= 0 ? 1 : 0)
  node(to, 33, paragraphStart, quote[first]!, distanceClass(i - first))
  node(to, 39, doc.kind[i]!, leftWord, between)
  node(to, 34, at(word, i - 1), word[i]!, at(word, i + 1))
  node(to, 35, word[i]!, leftWord)
  node(to, 36, word[i]!, rightFar, betweenRight)
  node(to, 37, at(shape, end - 1) === NOTHING ? 0 : word[end - 1]!, quote[i]!, hasLeft ? 1 : 0)
  node(to, 38, shape[i]!, at(quote, first - 1), quote[i]!)
}

function border(doc: ModelDocument, i: number, to: FeatureBuffer): void {
  sharedBorder(doc, i, to)
  const { word, leftCue, rightCue, shape } = doc
  const left = at(leftCue, i - 1)
  edge(to, 11, left >= 0 && left !== NOTHING ? distanceClass(i - left) : 15, shape[i]!)
  edge(to, 12, rightCue[i]! >= 0 ? distanceClass(rightCue[i]! - i) : 15, shape[i]!)
  edge(to, 13, left >= 0 && left !== NOTHING ? word[left]! : NOTHING, at(shape, i - 1))
}

/** Border features that both stages share. */
export function sharedBorder(doc: ModelDocument, i: number, to: FeatureBuffer): void {
  const { word, shape, quote, cueRate, suffix, kind } = doc
  const sameSentence = i > 0 && doc.sentence[i - 1] === doc.sentence[i] ? 1 : 0
  edge(to, 0, 0)
  edge(to, 1, word[i]!)
  edge(to, 2, at(word, i - 1))
  edge(to, 3, at(word, i - 1), word[i]!)
  edge(to, 4, at(shape, i - 1), shape[i]!, at(shape, i + 1))
  edge(to, 5, at(quote, i - 1), quote[i]!, sameSentence)
  edge(to, 6, at(cueRate, i - 1), cueRate[i]!)
  edge(to, 7, at(shape, i - 1), suffix[i]!)
  edge(to, 8, at(shape, i - 1) * 16 + shape[i]!, at(word, i + 1))
  edge(to, 9, sameSentence, quote[i]!)
  edge(to, 20, at(kind, i - 1), kind[i]!)
  edge(to, 21, kind[i]!, at(kind, i + 1))
  edge(to, 22, at(kind, i - 2), at(kind, i - 1))
  edge(to, 10, at(word, i - 1), shape[i]!, quote[i]!)
}
