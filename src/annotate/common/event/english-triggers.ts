import { stemEnglish } from '../../../lexicon/english-stem.ts'
import { type Lexicon, perLexicon } from '../../../lexicon/lexicon.ts'
import { eventVerbs } from '../../../lexicon/tables/event-verb.ts'
import type { Span } from '../../../text/span.ts'
import type { Trigger } from './trigger.ts'

/** Words that may stand in the gap of a pattern. */
const LONGEST_GAP = 4
const WORD = /[a-z]+(?:['’-][a-z]+)*|[.,;:()]/gi

interface Pattern extends Pick<Trigger, 'type' | 'mode' | 'weak'> {
  /** A word's possible stems, or null for a gap. */
  readonly parts: readonly (ReadonlySet<string> | null)[]
}

export interface Word extends Span {
  readonly lower: string
  readonly stem: string
  /** Begins with a capital letter, and no sentence begins there. */
  readonly name: boolean
}

/** All stems that the forms of a word of the file may have (tie: tie, ti; expel: expel, expell; free: fre, freed); `=aid` is that form alone. */
function stemsOfWord(word: string): string[] {
  if (word.startsWith('=')) return [word]
  const doubled = /[^aeiou][aeiou]l$/.test(word) ? [`${word}l`] : []
  const past = word.endsWith('ee') ? [`${word}d`] : []
  return [stemEnglish(word), stemEnglish(`${word}s`), ...doubled, ...past]
}

const patternsOf = perLexicon((lexicon) => {
  const index = new Map<string, Pattern[]>()
  for (const { words, type, mode, weak } of lexicon.rows(eventVerbs, 'en'))
    for (const phrase of words) {
      const parts = phrase
        .split(' ')
        .map((part) => (part === '…' ? null : new Set(part.split('/').flatMap(stemsOfWord))))
      for (const stem of parts[0] ?? []) {
        const patterns = index.get(stem)
        if (patterns) patterns.push({ parts, type, mode, weak })
        else index.set(stem, [{ parts, type, mode, weak }])
      }
    }
  for (const patterns of index.values()) patterns.sort(byLength)
  return index
})

/** Stems are asked for again and again: kept with the word files. */
const stemsOf = perLexicon(() => new Map<string, string>())

/** The words and marks of a stretch of English, with their stems. */
export function wordsIn(lexicon: Lexicon, text: string, within: Span): Word[] {
  const stems = stemsOf(lexicon)
  const words: Word[] = []
  WORD.lastIndex = within.start
  for (let match = WORD.exec(text); match && match.index < within.end; match = WORD.exec(text)) {
    const lower = match[0].toLowerCase().replaceAll('’', "'")
    let stem = stems.get(lower)
    if (stem === undefined) {
      stem = stemEnglish(lower)
      stems.set(lower, stem)
    }
    const name =
      words.length > 0 && words.at(-1)!.lower !== '.' && match[0].charCodeAt(0) < 97 && /^[A-Z]/.test(match[0])
    words.push({ start: match.index, end: match.index + match[0].length, lower, stem, name })
  }
  return words
}

const fits = (wanted: ReadonlySet<string> | null | undefined, word: Word | undefined): boolean =>
  word !== undefined && wanted != null && (wanted.has(word.stem) || wanted.has(`=${word.lower}`))

/** Where the rest of a pattern ends when its first word stands at `at`; -1 where it does not fit. */
function fitAt(words: readonly Word[], at: number, parts: Pattern['parts']): number {
  let last = at
  for (let part = 1; part < parts.length; part++) {
    const wanted = parts[part]
    if (wanted) {
      if (!fits(wanted, words[last + 1])) return -1
      last++
      continue
    }
    const next = parts[part + 1]
    let to = last + 1
    while (to <= last + LONGEST_GAP + 1 && to < words.length && !fits(next, words[to])) {
      if (/^[.;:()]$/.test(words[to]!.lower)) return -1
      to++
    }
    if (!fits(next, words[to]) || to > last + LONGEST_GAP + 1) return -1
    last = to
    part++
  }
  return last
}

const byLength = (a: Pattern, b: Pattern): number => b.parts.length - a.parts.length

/** The patterns that may begin with a word, the longest first. */
function candidatesAt(index: ReadonlyMap<string, readonly Pattern[]>, { stem, lower }: Word): readonly Pattern[] {
  const [any, exact] = [index.get(stem), index.get(`=${lower}`)]
  return any && exact ? [...exact, ...any].sort(byLength) : (exact ?? any ?? [])
}

/**
 * All words of the word file in a stretch of English, in order: at each word the longest pattern that fits.
 * Forms: any inflection of each word (signed · signing · signs), named other forms (gave), up to four words in a gap
 * (provided the town with aid).
 */
export function findEnglishTriggers(lexicon: Lexicon, words: readonly Word[]): Trigger[] {
  const index = patternsOf(lexicon)
  const found: Trigger[] = []
  for (const [at, word] of words.entries()) {
    if (word.name) continue
    for (const { parts, type, mode, weak } of candidatesAt(index, word)) {
      const last = fitAt(words, at, parts)
      if (last < 0) continue
      found.push({ start: word.start, end: words[last]!.end, first: at, type, mode, weak })
      break
    }
  }
  return found
}
