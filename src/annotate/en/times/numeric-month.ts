import { printMonth } from '../../../text/calendar.ts'
import type { TimeRule } from '../../common/times/time-rule.ts'
import { DIGIT } from './cues.ts'

/**
 * A month of a year in figures.
 * - 2015-11 · 2015/3 · 2016 - 11 · 11/2016 · 3-2015
 */
export const numericMonth: TimeRule = {
  id: 'en/times/numeric-month',
  cue: DIGIT,
  pattern:
    /(?<![\d./,$€£–-])(?:(?<year>(?:19|20)\d\d)(?: ?[-/] ?|\.)(?<month>1[0-2]|0?[1-9])|(?<first>1[0-2]|0?[1-9]) ?[-/] ?(?<last>(?:19|20)\d\d))(?![\d./%-])/gu,
  read(match) {
    const { year, month, first, last } = match.groups!
    return {
      type: 'DATE',
      value: printMonth(Number(year ?? last), Number(month ?? first)),
      said: ['year', 'month'],
      inferred: [],
    }
  },
}
