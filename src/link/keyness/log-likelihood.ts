/** How often something stands in a text or many, of how many places in all. */
export interface Frequency {
  readonly count: number
  readonly of: number
}

/** What is never there counts as half a time, so that a ratio can be told (Hardie 2014). */
const NEVER = 0.5

/**
 * Log-likelihood G² of a frequency against another: 0 or more, the higher the less by chance; 3.84 is p < 0.05, 6.63
 * p < 0.01, 10.83 p < 0.001, 15.13 p < 0.0001 (one degree of freedom).
 * After Dunning 1993 ("Accurate Methods for the Statistics of Surprise and Coincidence"), in the form of Rayson and
 * Garside 2000 ("Comparing Corpora using Frequency Profiling").
 */
export function logLikelihood(a: Frequency, b: Frequency): number {
  if (a.of + b.of === 0) return 0
  const share = (a.count + b.count) / (a.of + b.of)
  const part = ({ count, of }: Frequency) => (count === 0 ? 0 : count * Math.log(count / (of * share)))
  return Math.max(0, 2 * (part(a) + part(b)))
}

/**
 * Log ratio: the binary logarithm of how many times more frequent it is in the first; 1: twice as frequent, -1: half,
 * 0: the same. After Hardie 2014 ("Log Ratio: an informal introduction"). Null where a side has no places at all.
 */
export function logRatio(a: Frequency, b: Frequency): number | null {
  if (a.of === 0 || b.of === 0) return null
  const relative = ({ count, of }: Frequency) => (count === 0 ? NEVER : count) / of
  return Math.log2(relative(a) / relative(b))
}
