import { addMonths, type Day } from '../../../text/calendar.ts'
import type { TimeRule } from '../../common/times/time-rule.ts'
import { type Direction, dateValue, fullYear } from '../../common/times/year-policy.ts'
import { DAY, MONTH, modOf, partOf, YEAR } from './words.ts'

const HEAD = `(?:(?<year>${YEAR})|(?<relative>(?:今年|去年|前年|明年|后年)本月|今年|去年|前年|明年|后年|当年|本月|上月|上个月|下月|下个月|当月|这个月))?`
const TAIL =
  '(?:[,，]? ?(?:星期|周|礼拜)[一二三四五六日天])?(?<part>凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚间|晚|夜间|夜里|深夜)?'

/**
 * A day or a month, with or without its year, and ranges of them.
 * - 2023年11月15日 · 二〇二三年十一月十五日 · 11月15日 · 去年11月 · 明年3月初 · 本月15日 · 去年本月10日 · 15日 · 11月中旬
 * - 10月26日至27日 · 10月30日到11月2日 · 2023年10月至2024年3月
 */
export const calendarDate: TimeRule = {
  id: 'zh/times/calendar-date',
  cue: /[月日号]/,
  pattern: new RegExp(
    `(?:从(?=[^，。；]{2,22}(?:至|到|-|—)[^，。；]{0,12}[日号月]))?${HEAD} ?(?:(?<month>${MONTH})(?: ?(?<day>${DAY})|(?<mod>初|中旬|上旬|下旬|底|末))?|(?<dayOnly>(?<![\\d个多余]|[一二三四五六七八九十])${DAY}))${TAIL}(?:(?:至|到|—|–|-|~|～)(?=${YEAR}|${MONTH}|${DAY})(?<yearEnd>${YEAR})?(?<monthEnd>${MONTH})?(?<dayEnd>${DAY})?)?`,
    'gu',
  ),
  read(match, context) {
    const g = match.groups!
    if (!g.year && !g.relative && g.dayOnly && /(?:第|每|共|近|约|余|多|[\d.])$/.test(context.before)) return null
    if (!g.month && !g.dayOnly) return null
    if (g.dayOnly && !/[日号]$/.test(g.dayOnly)) return null
    const anchor = anchorOf(g.year, g.relative, context.reference)
    if (
      g.dayOnly &&
      anchor.month === null &&
      (!context.reference || /^(?:前|后|内|以|之|的时间|游)/.test(context.after))
    )
      return null
    const month = g.month ? partOf(g.month) : (anchor.month ?? context.reference?.month ?? null)
    if (month === null) return null
    const written = g.day ?? g.dayOnly
    const start = dateValue(
      anchor.year,
      month,
      written ? partOf(written) : null,
      context.reference,
      directionOf(context.before, context.after),
    )
    if (!start) return null
    const said = [...(anchor.said ? ['year'] : []), ...(g.month ? ['month'] : []), ...(written ? ['day'] : [])]
    const inferred = [
      ...(start.yearInferred || (anchor.year !== null && !g.year) ? ['year'] : []),
      ...(g.month ? [] : ['month']),
    ]
    const end =
      g.yearEnd || g.monthEnd || g.dayEnd
        ? endOf(start.value, g.yearEnd ? yearOf(g.yearEnd, context.reference) : null, g.monthEnd, g.dayEnd)
        : null
    if (end) return { type: 'DATE', value: `${start.value}/${end}`, said, inferred }
    if ((g.yearEnd || g.monthEnd || g.dayEnd) && !end) return null
    const time = g.part && written ? partOfDay(g.part) : ''
    return { type: time ? 'TIME' : 'DATE', value: start.value + time, mod: modOf(g.mod), said, inferred }
  },
}

const SHIFT: Readonly<Record<string, number>> = { 前: -2, 去: -1, 今: 0, 当: 0, 明: 1, 后: 2 }

/** The year (and month) that 今年, 去年, 本月, 下月 … stand for. */
function anchorOf(year: string | undefined, relative: string | undefined, reference: Day | null) {
  if (year) return { year: yearOf(year, reference), month: null, said: true }
  if (!relative || !reference) return { year: null, month: null, said: false }
  if (relative.includes('月')) {
    const year = /^([今去前明后])年/.exec(relative)?.[1]
    if (year) return { year: reference.year + SHIFT[year]!, month: reference.month, said: false }
    const moved = addMonths({ ...reference, day: 1 }, /^上/.test(relative) ? -1 : /^下/.test(relative) ? 1 : 0)
    return { year: moved.year, month: moved.month, said: false }
  }
  return { year: reference.year + SHIFT[relative[0]!]!, month: null, said: false }
}

/** 2023年, 两千零四年, 18年 (by the reference's century). */
function yearOf(written: string, reference: Day | null): number | null {
  const digits = /^(\d\d) ?年$/.exec(written)
  return digits ? fullYear(digits[1]!, reference) : partOf(written.replace(/^两千/, '二千'))
}

/** The end of a range takes what it does not say from the start: 10月26日至27日. */
function endOf(start: string, year: number | null, month: string | undefined, day: string | undefined): string | null {
  const [startYear, startMonth] = start.split('-')
  const endMonth = month ? partOf(month) : Number(startMonth)
  const wraps = !year && month && endMonth !== null && endMonth < Number(startMonth)
  const known = year ? year : /^\d+$/.test(startYear!) ? Number(startYear) + (wraps ? 1 : 0) : null
  if (endMonth === null) return null
  const value = dateValue(known, endMonth, day ? partOf(day) : null, null)?.value ?? null
  return value !== null && value.length === start.length && value > start ? value : null
}

const partOfDay = (word: string): string =>
  /凌晨|清晨|早|上午/.test(word) ? 'TMO' : /中午|下午/.test(word) ? 'TAF' : /傍晚|晚/.test(word) ? 'TEV' : 'TNI'

function directionOf(before: string, after: string): Direction {
  if (/(?:自|从)$/.test(before) && /^(?:以来|起)/.test(after)) return 'past'
  if (/将(?:于|在)$|拟(?:于|在)$|(?:不晚于|截至)$/.test(before) || /^(?:前|之前|以前)(?!的?经)/.test(after))
    return 'future'
  return 'nearest'
}
