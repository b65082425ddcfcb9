import { contains, overlapOf, type Span } from '../../../text/span.ts'
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
 * a preposition that the model overlooked, the sayings inside what it found, and those
 * behind what was said where it found nothing. `isSay` tells reporting from belief for the
 * model's cues, `isQuoted` whether words stand in quotation marks.
 */
export function combine(
  formulaic: boolean,
  rules: readonly Found[],
  model: readonly ModelFound[],
  isSay: (found: ModelFound) => boolean,
  isQuoted: (span: Span) => boolean,
): Combined[] {
  const byRule = rules.map((found): Combined => ({ ...found, cue: [found.cue], confidence: null }))
  const byModel = model.map((found): Combined => {
    const rule = rules.find((one) => found.cue.some((cue) => overlapOf(cue, one.cue) > 0))
    return {
      ...(rule && isBetter(rule, found) ? { ...rule, cue: [rule.cue], confidence: found.confidence } : found),
      addressee: rule?.addressee ?? null,
      negated: rule?.negated ?? false,
      tier: isSay(found) ? 'say' : 'wide',
      rule: rule && isBetter(rule, found) ? rule.rule : 'en/attribution/model',
    }
  })
  if (byModel.length === 0) return byRule
  if (formulaic)
    return [...byRule, ...byModel.filter((one) => one.tier === 'say' && one.confidence! >= SURE && !meets(one, byRule))]
  return [
    ...byModel,
    ...byRule.filter(
      (one) =>
        !meets(one, byModel) && (isTrusted(one) || isReported(one, byModel, isQuoted) || isOverlooked(one, byModel)),
    ),
  ]
}

/** Where the model lost the source, or a rule sees that the source stands between two pieces of what is said. */
const isBetter = (rule: Found, found: ModelFound): boolean =>
  (found.source.length === 0 && rule.source.length > 0) ||
  ((rule.rule === 'en/attribution/postposed' || rule.rule === 'en/attribution/inverted') && rule.content.length > 1)

/** A source named by a preposition. */
const isTrusted = ({ rule }: Combined): boolean => rule === 'en/attribution/according-to'

/**
 * Somebody's saying inside what another says ("the ministry said the envoy told reporters that …"): the model was taught on
 * texts where only the outer one is marked. Not inside quotations, where I, you and he are whoever is quoted.
 */
const isReported = (one: Combined, byModel: readonly Combined[], isQuoted: (span: Span) => boolean): boolean =>
  one.rule === 'en/attribution/verb-clause' &&
  !one.cue.some(isQuoted) &&
  byModel.some(({ content }) =>
    content.some((outer) => [...one.cue, ...one.content].every((span) => contains(outer, span))),
  )

/** A plain saying ("…, the minister said") where the model reads nothing at all, neither there nor around it. */
const isOverlooked = (one: Combined, byModel: readonly Combined[]): boolean =>
  one.tier === 'say' &&
  one.rule === 'en/attribution/postposed' &&
  !byModel.some(({ source, cue, content }) =>
    [...source, ...cue, ...content].some((taken) =>
      [...one.cue, ...one.content].some((own) => overlapOf(taken, own) > 0),
    ),
  )

const meets = (one: Combined, others: readonly Combined[]): boolean =>
  others.some((other) => one.cue.some((cue) => other.cue.some((own) => overlapOf(cue, own) > 0)))
