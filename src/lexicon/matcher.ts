import type { Span } from '../text/span.ts'

/** A term of a word file and what it stands for. */
export interface Term<Value> {
  readonly words: string
  readonly value: Value
}

export interface TermMatch<Value> extends Span {
  readonly value: Value
}

/** Finds all terms of a list in a text, in one pass. */
export interface Matcher<Value> {
  /**
   * Matches inside `[from, to)`, left to right, without overlap: at each place the longest term wins.
   * Where several values share the longest words, all are given, in the list's order.
   */
  find(text: string, from?: number, to?: number): TermMatch<Value>[]
}

const WORD = /[\p{L}\p{N}]/u
const isLatin = (character: string | undefined): boolean =>
  character !== undefined && /[\p{Script=Latin}\p{N}]/u.test(character)

/** The terms that begin with the same code units: their lengths, longest first, and their values by their words. */
interface Bucket<Value> {
  readonly sizes: number[]
  readonly values: Map<string, Value[]>
}

/**
 * A matcher over terms, looked up by their first code units: three, or as many as the term has.
 * A term that begins or ends with a Latin letter or digit matches at word edges only, so the inside of Latin words is
 * passed over; Chinese terms match anywhere. Case counts.
 */
export function makeMatcher<Value>(terms: readonly Term<Value>[]): Matcher<Value> {
  const tries = [3, 2, 1].map((depth) => ({ depth, buckets: new Map<string, Bucket<Value>>() }))
  for (const { words, value } of terms) {
    if (words === '') continue
    const { depth, buckets } = tries[words.length >= 3 ? 0 : 3 - words.length]!
    const key = words.slice(0, depth)
    let bucket = buckets.get(key)
    if (!bucket) {
      bucket = { sizes: [], values: new Map() }
      buckets.set(key, bucket)
    }
    const values = bucket.values.get(words)
    if (values) values.push(value)
    else bucket.values.set(words, [value])
    if (!bucket.sizes.includes(words.length)) {
      bucket.sizes.push(words.length)
      bucket.sizes.sort((a, b) => b - a)
    }
  }
  const used = tries.filter(({ buckets }) => buckets.size > 0)
  const firsts = new Set(terms.map(({ words }) => words.charCodeAt(0)))
  const longestAt = (text: string, at: number, to: number): { end: number; values: readonly Value[] } | null => {
    for (const { depth, buckets } of used) {
      const bucket = buckets.get(text.slice(at, at + depth))
      if (!bucket) continue
      for (const size of bucket.sizes) {
        const end = at + size
        if (end > to) continue
        const values = bucket.values.get(text.slice(at, end))
        if (values && standsAlone(text, at, end)) return { end, values }
      }
    }
    return null
  }
  return {
    find(text, from = 0, to = text.length) {
      const matches: TermMatch<Value>[] = []
      for (let at = from; at < to; ) {
        const code = text.charCodeAt(at)
        const longest = firsts.has(code) && !isInsideWord(text, at, code) ? longestAt(text, at, to) : null
        if (!longest) {
          at++
          continue
        }
        for (const value of longest.values) matches.push({ start: at, end: longest.end, value })
        at = longest.end
      }
      return matches
    },
  }
}

const isPlainLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90)

/** Whether the place is between two plain Latin letters: no term may begin there. */
const isInsideWord = (text: string, at: number, code: number): boolean =>
  at > 0 && isPlainLetter(code) && isPlainLetter(text.charCodeAt(at - 1))

/** Latin words may not be cut out of longer words; Chinese has no word edges to keep. */
function standsAlone(text: string, start: number, end: number): boolean {
  if (isLatin(text[start]) && start > 0 && isLatin(text[start - 1]) && WORD.test(text[start - 1]!)) return false
  return !(isLatin(text[end - 1]) && end < text.length && isLatin(text[end]))
}
