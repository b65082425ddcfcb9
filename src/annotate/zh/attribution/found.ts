import type { Span } from '../../../text/span.ts'
import type { Cue } from './cues.ts'

/** An attribution as it is found, before its speaker is resolved. Spans are over the source text. */
export interface Found {
  readonly source: Span | null
  readonly cue: Span
  content: Span
  readonly governs: Cue['governs']
  readonly tier: Cue['tier']
  readonly negated: boolean
  /** The attribution whose content holds this one, where the source is the first person in it. */
  readonly within: Found | null
  readonly rule: string
}
