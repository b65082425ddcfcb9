import { makeMatcher, type Term, type TermMatch } from '../../../lexicon/matcher.ts'
import type { PronounRow } from '../../../lexicon/tables/pronoun.ts'
import type { Sentence } from '../../../model/sentence.ts'
import type { Span } from '../../../text/span.ts'

/** What a term of the name files stands for. */
export type NameTerm =
  /** A party: by its name, as its side (美方, the Chinese side), by the word for its people, or by its seat. */
  | { readonly kind: 'party'; readonly code: string; readonly form: 'name' | 'side' | 'people' | 'capital' }
  | { readonly kind: 'collective'; readonly id: string; readonly count: 'both' | 'all three'; readonly bare: boolean }
  /** A person: by a name that is theirs alone (full), or by one that needs the text's support (family), with the title it holds. */
  | { readonly kind: 'person'; readonly id: string; readonly form: 'full' | 'family'; readonly title?: string }
  /** A body; `said`: the party that the words name, too (美国防部). */
  | { readonly kind: 'organisation'; readonly id: string; readonly said?: string }
  /** A title; `said`: the party that the words name, too (美国务卿). */
  | { readonly kind: 'role'; readonly id: string; readonly capital: boolean; readonly said?: string }
  | { readonly kind: 'pronoun'; readonly row: PronounRow }
  /** Words that hold a party's name and mean something else. */
  | { readonly kind: 'none' }

/** Words of the text with all that they may stand for. */
export interface NameHit extends Span {
  readonly terms: readonly NameTerm[]
}

/** Finds the name files' words in a text: the hits in order, without overlap. What is in no way a name is left out. */
export function makeNameFinder(terms: readonly Term<NameTerm>[]): (text: string, sentence: Sentence) => NameHit[] {
  const matcher = makeMatcher(terms)
  return (text, { span }) => gather(matcher.find(text, span.start, span.end))
}

function gather(matches: readonly TermMatch<NameTerm>[]): NameHit[] {
  const hits: { start: number; end: number; terms: NameTerm[] }[] = []
  for (const { start, end, value } of matches) {
    const last = hits.at(-1)
    if (last?.start === start) last.terms.push(value)
    else hits.push({ start, end, terms: [value] })
  }
  return hits.filter(({ terms }) => terms.every(({ kind }) => kind !== 'none'))
}
