import type { Act, Strength } from '../../../model/commitment.ts'
import type { Range } from '../clauses/lists.ts'
import type { PartySubject } from '../clauses/party-subject.ts'

/** A place in a sentence where parties bind themselves: who, by which words, to what. Numbers are token indexes. */
export interface Frame {
  readonly subject: PartySubject
  /** The words that bind: "agreed to", "will", "are committed to". */
  readonly cue: Range
  /** First token of the verb group, with adverbs and auxiliaries. */
  readonly group: number
  /** The words promised, up to the clause's end. */
  readonly content: Range
  /** How the promise is worded: a verb in its base form, an -ing form, a noun phrase, a clause. */
  readonly form: 'action' | 'gerund' | 'noun' | 'clause'
  readonly strength: Strength
  readonly soft: boolean
  /** Where the span begins: with the content, with the subject ("the two sides will hold …") or, where that is shared, with the verb group. */
  readonly begins: 'content' | 'subject' | 'group'
  /** Whether what is promised lies ahead or goes on. */
  readonly future: boolean
  /** What the content must be to count, by the word that governs it. */
  readonly governed: 'promise' | 'welcome' | 'announce' | 'deed' | 'discuss' | 'encourage' | 'anticipate' | 'importance'
  readonly rule: string
}

/** One promised thing of a frame. */
export interface Item {
  /** From the head it hangs on to its end. */
  readonly span: Range
  /** Its own words. */
  readonly own: readonly Range[]
  readonly act: Act
  /** Where its own words say more than the frame's. */
  readonly strength?: Strength
  readonly future?: boolean
}
