import type { Era } from '../../../lexicon/tables/era.ts'
import { printYear } from '../../../text/calendar.ts'
import type { TimeRule } from '../../common/times/time-rule.ts'
import { dateValue } from '../../common/times/year-policy.ts'
import { DAY, LUNAR_DAY, LUNAR_MONTH, MONTH, numberOf, partOf } from './words.ts'

/**
 * A year counted in an era, and a month or day of it. Months of an era by the lunar calendar have no Gregorian value.
 * - 令和六年 · 民国三年 · 平成30年4月 · 令和元年5月1日
 * - 康熙二十年九月 · 雍正四年大年三十 (no value)
 */
export function eraRule(eras: readonly Era[]): TimeRule {
  const byWord = new Map(eras.map((era) => [era.word, era]))
  return {
    id: 'zh/times/era',
    cue: /年/,
    pattern: new RegExp(
      `(?<era>${[...byWord.keys()].join('|')})(?<nth>元|[一二三四五六七八九十廿]{1,4}|\\d{1,3}) ?年(?:(?<lunar>${LUNAR_MONTH}(?:${LUNAR_DAY})?|大年(?:${LUNAR_DAY}|三十))|(?<month>${MONTH})(?<day>${DAY})?)?`,
      'gu',
    ),
    read(match) {
      const { era, nth, lunar, month, day } = match.groups!
      const { first, calendar } = byWord.get(era!)!
      const count = nth === '元' ? 1 : numberOf(nth!)
      if (!count) return null
      const year = first + count - 1
      const plain = {
        type: 'DATE' as const,
        said: ['year', ...(month ? ['month'] : []), ...(day ? ['day'] : [])],
        inferred: [],
      }
      if (lunar || (month && calendar === 'lunar')) return { ...plain, value: null, said: ['lunar'] }
      if (!month) return { ...plain, value: printYear(year) }
      const value = dateValue(year, partOf(month) ?? 0, day ? partOf(day) : null, null)
      return value && { ...plain, value: value.value }
    },
  }
}
