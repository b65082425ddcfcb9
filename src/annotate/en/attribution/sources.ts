import type { Token } from '../tokens.ts'
import {
  auxiliaries,
  clauseStarters,
  conjunctions,
  determiners,
  isAdverb,
  isMark,
  prepositions,
  subjectPronouns,
} from './words.ts'

/** Tokens `first` to `last`, both included. */
export interface TokenRange {
  readonly first: number
  readonly last: number
}

/** A subject longer than this is cut at its nearest inner border. */
const LONGEST = 24

/**
 * The subject that ends before a verb group, or null where the verb has none of its own.
 * Read: names and titles (Foreign Minister Lise Moran), pronouns, noun phrases with of/for/from, appositions between
 * commas (Moran, the foreign minister, said), relative pronouns (who said), subjects joined by and. A subject does not
 * begin before token `floor` (the verb of the clause around it).
 */
export function subjectBefore(tokens: readonly Token[], group: number, floor = 0): TokenRange | null {
  const last = group - 1
  if (last < floor) return null
  const nearest = tokens[last]!
  if (subjectPronouns.has(nearest.lower)) return { first: last, last }
  if (nearest.word === ',' || nearest.word === ')') return withApposition(tokens, last, floor)
  if (isMark(nearest.word) || conjunctions.has(nearest.lower)) return null
  return nounPhrase(tokens, last, floor)
}

/** "Moran, the foreign minister, said"; "Moran, who arrived on Monday, said"; "Moran (right) said". */
function withApposition(tokens: readonly Token[], closing: number, floor: number): TokenRange | null {
  const opener = tokens[closing]!.word === ')' ? '(' : ','
  for (let at = closing - 2; at > floor && at > closing - 30; at--) {
    if (tokens[at]!.word !== opener) continue
    const inner = tokens[at + 1]!
    if (opener === ',' && /^(?:for|in|however|meanwhile|too|on|during|at|speaking)$/.test(inner.lower))
      return nounPhrase(tokens, at - 1, floor)
    const looksRight =
      opener === '(' ||
      determiners.has(inner.lower) ||
      /^(?:who|which|whose|citing|quoting|arriving|himself|herself)$/.test(inner.lower) ||
      /^\p{Lu}/u.test(inner.word)
    if (!looksRight) return null
    const head = tokens[at - 1]!
    if (/^wh/.test(inner.lower)) return nounPhrase(tokens, at - 1, floor)
    if (
      isMark(head.word) ||
      !/^\p{Lu}|^(?:minister|president|spokesman|spokesperson|spokeswoman|official|leader|chief|adviser|advisor|secretary)$/u.test(
        head.word,
      )
    )
      return null
    const phrase = nounPhrase(tokens, at - 1, floor)
    return phrase && { first: phrase.first, last: opener === '(' ? closing : closing - 1 }
  }
  return null
}

function nounPhrase(tokens: readonly Token[], last: number, floor: number): TokenRange | null {
  let first = last + 1
  while (first > floor && last - first < LONGEST && !isBorder(tokens, first - 1)) first--
  // A full stop inside ("Mr. Moran") has been passed over; what leads the clause is not the subject.
  while (first <= last && isLeadIn(tokens, first, last)) first++
  if (first > last || tokens.slice(first, last + 1).every(({ word, lower }) => isMark(word) || isAdverb(lower)))
    return null
  return { first, last }
}

function isBorder(tokens: readonly Token[], at: number): boolean {
  const { word, lower } = tokens[at]!
  if (word === '.' || word === '’' || word === "'" || word === '-' || word === '–')
    return (
      word === '.' &&
      !/^(?:mr|mrs|ms|dr|gen|sen|rep|jr|sr|lt|col|gov|amb|prof|st|\p{L})$/u.test(tokens[at - 1]?.lower ?? '')
    )
  if (isMark(word)) return word !== '&'
  if (conjunctions.has(lower)) return lower !== 'and' || !joinsNames(tokens, at)
  return clauseStarters.has(lower) || auxiliaries.has(lower)
}

/** "A and B said": what stands before `and` reaches back to the beginning of its clause without a small-letter verb. */
function joinsNames(tokens: readonly Token[], and: number): boolean {
  for (let at = and - 1; at >= 0; at--) {
    const { word, lower } = tokens[at]!
    if (isMark(word) && word !== '.') return at < and - 1
    if (clauseStarters.has(lower)) return at < and - 1
    if (auxiliaries.has(lower)) return false
    if (/^\p{Lu}/u.test(word) || determiners.has(lower) || /^(?:of|for|two|both|his|her)$/.test(lower)) continue
    if (/(?:ed|ing)$/.test(lower)) return false
    if (
      !/^(?:president|minister|prime|foreign|secretary|leader|leaders|officials|counterpart|spokesperson|ministry|government|chief|state|sides|delegation|premier|chancellor|ambassador|envoy|wife)$/.test(
        lower,
      )
    )
      return false
  }
  return true
}

/** Leading adverbs and prepositional phrases: "Meanwhile officials said", "On Monday Moran said". */
function isLeadIn(tokens: readonly Token[], first: number, last: number): boolean {
  const { lower, word } = tokens[first]!
  if (isMark(word) || /^(?:meanwhile|however|today|yesterday|finally|then|now|also|both)$/.test(lower))
    return lower !== 'both'
  if (first < last && isAdverb(lower)) return true
  if (prepositions.has(lower) && first < last) return true
  const previous = tokens[first - 1]?.lower ?? ''
  const timeWord =
    /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|\d{1,4}|january|february|march|april|may|june|july|august|september|october|november|december|oct|nov|dec|sept|aug|jan|feb)$/
  return first < last && timeWord.test(lower) && (prepositions.has(previous) || timeWord.test(previous))
}

/** The noun phrase that follows an inverted cue or `according to`: up to a mark or a clause border. */
export function phraseAfter(tokens: readonly Token[], first: number): TokenRange | null {
  let last = first
  while (last < tokens.length && last - first < LONGEST) {
    const { word, lower } = tokens[last]!
    if (word === '.' && /^(?:mr|mrs|ms|dr|gen|sen|rep|lt|col|gov|amb|prof|st)$/.test(tokens[last - 1]?.lower ?? '')) {
      last++
      continue
    }
    if (word !== '’' && word !== "'" && word !== '-' && isMark(word)) break
    if (last > first && (clauseStarters.has(lower) || auxiliaries.has(lower))) break
    last++
  }
  return last > first ? { first, last: last - 1 } : null
}
