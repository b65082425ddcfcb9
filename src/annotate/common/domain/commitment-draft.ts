import type { Act, Commitment, CommitmentTests, Strength } from '../../../model/commitment.ts'
import type { Span } from '../../../text/span.ts'
import type { Passage } from '../../annotator.ts'
import { ORDINAL } from '../figures/ordinals.ts'
import { claimedByAt } from './claimed-by.ts'
import { deadlineOf } from './deadline.ts'
import { gradeOf } from './grade.ts'
import { issueAt } from './issue-at.ts'
import { pickOverlapping, pickTouching } from './pick.ts'

/** A commitment as a language's rule finds it; what does not depend on the language is filled in by `finishCommitment`. */
export interface CommitmentDraft {
  /** The smallest span that states it; for a later item of an enumeration from the head to the item's end. */
  readonly span: Span
  /** The words that are its own: without the items before it. Its issue, mechanism and quantity are looked for here first. */
  readonly own: readonly Span[]
  readonly act: Act
  readonly strength: Strength
  /** Party codes, at least one. */
  readonly actors: readonly string[]
  readonly tests: Omit<CommitmentTests, 'anchored'>
  /** Set where the words are loose whatever the tests say: willing, hope, a policy restated. */
  readonly soft: boolean
  readonly condition: Span | null
  /** A time that the clause gives before its verb ("In the coming days, …"). */
  readonly lead: Span | null
  readonly umbrella: boolean
  readonly rule: string
}

/** Adds grade, mode, claimant, issue, mechanism, quantity and deadline, by the same rules for every language. */
export function finishCommitment(draft: CommitmentDraft, passage: Passage): Commitment {
  const { article, layers } = passage
  const { span, own, act, strength, actors, soft, condition, lead, umbrella, rule } = draft
  const tests = { ...draft.tests, anchored: span }
  const grade = gradeOf(tests, strength, soft || umbrella)
  const first = <Found>(look: (within: Span) => Found | null): Found | null => {
    for (const within of [...own].reverse()) {
      const found = look(within)
      if (found !== null) return found
    }
    return null
  }
  return {
    span,
    act,
    strength,
    grade,
    core: grade !== 'soft',
    mode: actors.length > 1 ? 'joint' : 'unilateral',
    actors: [...actors],
    claimedBy: claimedByAt(article, span.start),
    issue: first((within) => issueAt(passage, within, actors)),
    mechanism: first((within) => pickTouching(layers.mechanisms, within)?.span ?? null),
    quantity: first((within) => quantityIn(layers, within)),
    deadline: deadlineOf(passage, span, own) ?? lead,
    condition,
    tests,
    umbrella,
    rule,
  }
}

/** The first amount that is no part of a time: 5亿美元, not the three of 未来三年, nor a place in a row. */
const quantityIn = ({ figures, times }: Passage['layers'], within: Span): Span | null =>
  pickOverlapping(figures, within).find(({ span, unit }) => unit !== ORDINAL && pickTouching(times, span) === null)
    ?.span ?? null
