import type { TimeRule } from '../../common/times/time-rule.ts'
import { LUNAR_DAY, LUNAR_MONTH, MONTH, YEAR } from './words.ts'

/**
 * A day or month by the lunar calendar: read, but without a value, since its numbers are no Gregorian ones.
 * - 农历正月初一 · 2015年农历八月十五 · 农历2015年十月初一 · 腊月廿三 · 五月初五 · 大年初一 · 大年三十
 */
export const lunarDate: TimeRule = {
  id: 'zh/times/lunar-date',
  cue: /[农阴]历|正月|腊月|大年|月初/,
  pattern: new RegExp(
    `(?:${YEAR}|今年|去年|明年)?(?:(?:农历|阴历)(?:${YEAR})?(?:${LUNAR_MONTH}|闰?${MONTH})(?:${LUNAR_DAY})?|(?:正|腊)月(?:${LUNAR_DAY})?|(?:十[一二]?|[一二三四五六七八九])月初[一二三四五六七八九十](?![国方个名项位轮次艘家批])|大年(?:${LUNAR_DAY}|三十))`,
    'gu',
  ),
  read() {
    return { type: 'DATE', value: null, said: ['lunar'], inferred: [] }
  },
}
