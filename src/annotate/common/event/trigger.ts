import type { EventType } from '../../../model/event.ts'
import type { Span } from '../../../text/span.ts'

/** Words that tell an event's type, found in a clause. */
export interface Trigger extends Span {
  /** Index of its first word among the clause's words (in Chinese: the offset). */
  readonly first: number
  readonly type: EventType
  readonly mode: string | null
  /** Counts only where no other word does. */
  readonly weak: boolean
}

/** Who acts upon whom in a clause; either may be unknown. */
export interface Roles {
  readonly source: Span | null
  readonly target: Span | null
}

/** A type and mode, and the words and rule that gave them. */
export interface Coded {
  readonly type: EventType
  readonly mode: string | null
  readonly trigger: Span
  /** The words tell it only where nothing else does. */
  readonly weak: boolean
  readonly rule: string
}
