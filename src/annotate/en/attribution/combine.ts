import { overlapOf, type Span } from '../../../text/span.ts'
import type { ModelFound } from './model/read-by-model.ts'
import type { Found } from './read-clauses.ts'

/** In formulaic text the model adds only what it is this sure of. */
const SURE = 0.6

/** An attribution of either reader; `confidence` is null where a rule made it. */
export interface Combined extends Omit<Found, 'cue' | 'verb'> {
  readonly cue: readonly Span[]
  readonly confidence: number | null
}

/**
 * One list from the two readers. In formulaic text: what the rules found, and the sayings that the model is sure
 * of beside it.
 * Elsewhere: what the model found, with addressee and negation as the rules read them, and beside it the sources named by
 * a preposition that the model overlooked. `isSay` tells reporting from belief for the model's cues.
 */
export function combine(
  formulaic: boolean,
  rules: readonly Found[],
  model: readonly ModelFound[],
  isSay: (found: ModelFound) => boolean,
): Combined[] {
  const byRule = rules.map((found): Combined => ({ ...found, cue: [found.cue], confidence: null }))
  const byModel = model.map((found): Combined => {
    const rule = rules.find((one) => found.cue.some((cue) => overlapOf(cue, one.cue) > 0))
    return {
      ...found,
      addressee: rule?.addressee ?? null,
      negated: rule?.negated ?? false,
      tier: isSay(found) ? 'say' : 'wide',
      rule: 'en/attribution/model',
    }
  })
  if (byModel.length === 0) return byRule
  if (formulaic)
    return [...byRule, ...byModel.filter((one) => one.tier === 'say' && one.confidence! >= SURE && !meets(one, byRule))]
  return [...byModel, ...byRule.filter((one) => one.rule === 'en/attribution/according-to' && !meets(one, byModel))]
}

const meets = (one: Combined, others: readonly Combined[]): boolean =>
  others.some((other) => one.cue.some((cue) => other.cue.some((own) => overlapOf(cue, own) > 0)))
