import type { Commitment, CommitmentTests, Strength } from '../../../model/commitment.ts'

type Grade = Commitment['grade']

/**
 * Grades a commitment by its five tests (DESIGN.md section 3), the same for every language:
 * - soft: a test other than "future or continuing" fails, or the words are loose (discussed, encouraged), or `soft` is
 *   set by the rule that read them (willing, hope, a policy restated);
 * - outcome: only the test "future or continuing" fails, and the words say that it is done;
 * - core: all five hold.
 */
export function gradeOf(tests: CommitmentTests, strength: Strength, soft: boolean): Grade {
  const { future, ...others } = tests
  if (soft || strength === 'discussed' || strength === 'encouraged') return 'soft'
  if (Object.values(others).some((span) => span === null)) return 'soft'
  if (future) return 'core'
  return strength === 'done' ? 'outcome' : 'soft'
}
