import type { TimeRule } from '../../common/times/time-rule.ts'

/**
 * The present, past and future without a date.
 * - now · currently · at present · recently · in the future · in the near future · once · previously
 */
export const now: TimeRule = {
  id: 'en/times/now',
  pattern:
    /\b(?:(?<present>right now|now|currently|at present|at this time|nowadays)|(?<past>recently|lately|in the past|not long ago)|(?<future>(?:in|for) the (?:near |foreseeable )?future|soon))\b/giu,
  read(match) {
    const { present, past } = match.groups!
    return {
      type: 'DATE',
      value: present ? 'PRESENT_REF' : past ? 'PAST_REF' : 'FUTURE_REF',
      said: ['relative'],
      inferred: [],
    }
  },
}
