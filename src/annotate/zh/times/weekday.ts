import { printDay, toDay, toNumber, weekdayOf } from '../../../text/calendar.ts'
import type { TimeRule } from '../../common/times/time-rule.ts'
import { weekdayNumber } from './words.ts'

/**
 * A weekday by itself: the latest one, the reference day included.
 * - 星期一 · 周五 · 礼拜天
 */
export const weekday: TimeRule = {
  id: 'zh/times/weekday',
  cue: /周|星期|礼拜/,
  pattern:
    /(?<![本这上下每])(?:星期|周(?!期|年|围|边|到|一岳|恩)|礼拜)(?<day>[一二三四五六日天])(?!行|带|路|级|代|些|样|定|直|切)/gu,
  read(match, { reference }) {
    if (!reference) return { type: 'DATE', value: null, said: ['weekday'], inferred: [] }
    const at = toNumber(reference)
    const back = (weekdayOf(at) - weekdayNumber(match.groups!.day!) + 7) % 7
    return { type: 'DATE', value: printDay(toDay(at - back)), said: ['weekday'], inferred: ['year', 'month', 'day'] }
  },
}
