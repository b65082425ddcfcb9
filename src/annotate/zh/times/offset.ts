import {
  addMonths,
  type Day,
  printDay,
  printMonth,
  printWeek,
  printYear,
  toDay,
  toNumber,
  weekOf,
} from '../../../text/calendar.ts'
import type { TimeRule } from '../../common/times/time-rule.ts'
import { NUMERAL, numberOf, printDuration, UNIT, unitOf } from './words.ts'

/**
 * How long, and how far from the reference day.
 * - 五年 · 4个小时 · 50年来 · 十多年 · 连续六年 · 未来5年 · 过去一年 · 近三个月
 * - 三天前 · 两年后 · 158年前 · 数周内 · 未来几周 · 近日 · 近期 · 半年内 · 2019年至今
 */
export const offset: TimeRule = {
  id: 'zh/times/offset',
  pattern: new RegExp(
    `(?:(?<frame>未来|今后|过去|近|最近|将来|接下来的?|此后)(?:的)?)?(?:(?<count>${NUMERAL}+|数|几)(?<more>多|余|来)?(?<unit>${UNIT})(?![代级号月第度薪号线轨])(?<how>以前|之前|前|以后|之后|后|来|以来|内|间)?)|(?<half>(?<![上下前后大多一二两三四五六七八九十年月天点时个])半(?:年|个?小时))(?:以?内|里|后|前|多|以来|间)?|(?<vague>(?<=[年月日号]至)今(?![天年日后晚])|即日(?=起)|近日|近期|日前|不久前|最近|近来|近年来?|当前|目前|现在|如今|未来|今后|将来)`,
    'gu',
  ),
  read(match, { reference, before }) {
    const { frame, count, more, unit, how, vague, half } = match.groups!
    if (half)
      return {
        type: 'DURATION',
        value: half.endsWith('年') ? 'P6M' : 'PT30M',
        said: ['duration'],
        inferred: [],
      }
    if (vague)
      return {
        type: 'DATE',
        value: /^(?:未来|今后|将来)/.test(vague)
          ? 'FUTURE_REF'
          : /^近[日期]/.test(vague) && /(?:将|拟|计划|愿|争取|力争)(?:在|于)?$/.test(before)
            ? 'FUTURE_REF'
            : /前$|^近|最近/.test(vague) && vague !== '当前' && vague !== '目前'
              ? 'PAST_REF'
              : 'PRESENT_REF',
        said: ['relative'],
        inferred: [],
      }
    if (/第$|[\d年]$/.test(before) || /^[0０零〇]/.test(count!)) return null
    const number = /^[数几]$/.test(count!) ? null : numberOf(count!)
    const code = unitOf(unit!)
    if ((code === 'D' && unit!.endsWith('日')) || (code === 'M' && !unit!.startsWith('个'))) return null
    if (code === 'Y' && number !== null && number > 1000) return null
    const direction = /前$/.test(how ?? '') ? -1 : /后$/.test(how ?? '') ? 1 : 0
    if (direction !== 0 && !frame) {
      if (!reference || number === null || more)
        return { type: 'DATE', value: direction < 0 ? 'PAST_REF' : 'FUTURE_REF', said: ['relative'], inferred: [] }
      return { type: 'DATE', value: move(reference, direction * number, code), said: ['relative'], inferred: ['year'] }
    }
    return {
      type: 'DURATION',
      value: printDuration(number, code),
      mod: more || unit!.includes('多') ? 'after' : frame === '近' ? 'before' : null,
      said: ['duration'],
      inferred: [],
    }
  },
}

/** The time so many units away, as exact as its unit. */
function move(from: Day, count: number, unit: string): string | null {
  if (unit === 'D') return printDay(toDay(toNumber(from) + count))
  if (unit === 'W') return printWeek(weekOf(toNumber(from) + 7 * count))
  if (unit === 'M') {
    const moved = addMonths(from, count)
    return printMonth(moved.year, moved.month)
  }
  return unit === 'Y' ? printYear(from.year + count) : null
}
