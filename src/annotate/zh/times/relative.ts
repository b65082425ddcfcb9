import {
  addMonths,
  type Day,
  printDay,
  printMonth,
  printWeek,
  printYear,
  toDay,
  toNumber,
  weekdayOf,
  weekOf,
} from '../../../text/calendar.ts'
import type { TimeRule } from '../../common/times/time-rule.ts'
import { modOf, weekdayNumber } from './words.ts'
import { partValue } from './year.ts'

/**
 * A time named from the reference day.
 * - 今天 · 昨日 · 明天 · 前天 · 后天 · 当天 · 今晚
 * - 今年 · 去年底 · 明年早些时候 · 今年年底前 · 本月 · 上个月 · 下周 · 本周五 · 上周末 · 今年上半年 · 年底 · 年内 · 月初 · 下周一至周三 · 今年前三季度 · 去年第四季度
 */
export const relative: TimeRule = {
  id: 'zh/times/relative',
  pattern:
    /(?<day>今天|今日|今晚|昨天|昨日|昨晚|明天|明日|前天|后天|大后天|大前天)|(?<year>今年|本年度?|去年|前年|明年|后年)(?<mod>年初|初|年中|年底|底|年末|末|年内|内(?![外部蒙])|早些时候|晚些时候|晚间)?(?<part>前[二三两]个?季度|上半年|下半年|第?[一二三四]季度|春季|夏季|秋季|冬季|春天|夏天|秋天|冬天)?|(?<![\d年月今去前明后本上下每历当次翌同个一二三四五六七八九十周新])(?<edge>[年月](?:初|底|末|内))(?!一|二|外|蒙)|(?<month>本月|这个月|上个?月|下个?月|当月)(?<monthMod>初|中旬|上旬|下旬|底|末)?|(?<week>本|这|上上|上|下下|下)个?(?:周|星期|礼拜)(?:(?<weekday>[一二三四五六日天])(?:(?:至|到)(?:周|星期|礼拜)(?<weekdayEnd>[一二三四五六日天]))?|(?<weekend>末))?/gu,
  read(match, { reference }) {
    const g = match.groups!
    if (!reference) return { type: 'DATE', value: null, said: ['relative'], inferred: [] }
    const reading = { type: 'DATE' as const, said: ['relative'], inferred: ['year'] }
    if (g.edge)
      return {
        ...reading,
        value: g.edge.startsWith('年') ? printYear(reference.year) : printMonth(reference.year, reference.month),
        mod: modOf(g.edge),
      }
    if (g.day) {
      const value = printDay(toDay(toNumber(reference) + shiftOf(g.day)))
      return { ...reading, value: g.day.endsWith('晚') ? `${value}TEV` : value }
    }
    if (g.year) {
      const shift = ({ 前: -2, 去: -1, 今: 0, 本: 0, 明: 1, 后: 2 } as Record<string, number>)[g.year[0]!]!
      const value = printYear(reference.year + shift)
      return { ...reading, value: g.part ? partValue(value, g.part) : value, mod: modOf(g.mod) }
    }
    if (g.month) {
      const moved = addMonths(
        { ...reference, day: 1 },
        g.month.startsWith('上') ? -1 : g.month.startsWith('下') ? 1 : 0,
      )
      return { ...reading, value: printMonth(moved.year, moved.month), mod: modOf(g.monthMod) }
    }
    const value = weekValue(reference, g.week!, g.weekday, g.weekend !== undefined)
    const end = g.weekdayEnd && weekValue(reference, g.week!, g.weekdayEnd, false)
    return { ...reading, value: end && end > value ? `${value}/${end}` : value }
  },
}

const shiftOf = (word: string): number =>
  word.startsWith('大后')
    ? 3
    : word.startsWith('大前')
      ? -3
      : ({ 今: 0, 昨: -1, 明: 1, 前: -2, 后: 2 } as Record<string, number>)[word[0]!]!

function weekValue(reference: Day, which: string, weekday: string | undefined, weekend: boolean): string {
  const shift = ({ 上上: -2, 上: -1, 下: 1, 下下: 2 } as Record<string, number>)[which] ?? 0
  const at = toNumber(reference)
  const monday = at - weekdayOf(at) + 1 + 7 * shift
  if (weekday) return printDay(toDay(monday + weekdayNumber(weekday) - 1))
  const week = printWeek(weekOf(monday))
  return weekend ? `${week}-WE` : week
}
