import type { Span } from '../../../text/span.ts'
import type { Cue } from './cues.ts'

/** An attribution as it is found, before its speaker is resolved. Spans are over the source text. */
export interface Found {
  readonly source: Span | null
  /** Where the source is dropped: the subject of the words before, whose speaker goes on. */
  readonly carried?: Span | null
  readonly cue: Span
  content: Span
  /** A second part of what is said, behind source and cue (“甲，”他说，“乙”). */
  readonly rest?: Span | null
  /** The words that name the hearer. */
  readonly addressee?: Span | null
  readonly governs: Cue['governs']
  readonly tier: Cue['tier']
  readonly negated: boolean
  /** The attribution whose content holds this one, where the source is the first person in it. */
  readonly within: Found | null
  readonly rule: string
}
