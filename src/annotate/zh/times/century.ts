import type { TimeRule } from '../../common/times/time-rule.ts'
import { modOf, numberOf } from './words.ts'

/**
 * A century, and years before the common era (EDTF: the year 221 before it is −0220).
 * - 21世纪 · 二十一世纪初 · 20世纪末 · 公元3世纪 · 本世纪中叶 · 上世纪末
 * - 公元前221年
 */
export const century: TimeRule = {
  id: 'zh/times/century',
  cue: /世纪|公元前/,
  pattern:
    /(?:(?:公元)?(?<![\d一二三四五六七八九十百个前])(?<nth>[1-9]|1\d|2\d|二?十[一二三四五六七八九]?|[一二三四五六七八九])世纪|(?<which>本|上个?|下个?)世纪)(?<part>初叶?|中叶|中期|末叶?|后期|前期|上半叶|下半叶)?(?!\d0年代|[二三四五六七八九]十年代)|公元前(?<before>[1-9]\d{0,3}) ?年/gu,
  read(match, { reference }) {
    const { nth, which, part, before } = match.groups!
    const plain = { type: 'DATE' as const, said: ['century'], inferred: [] }
    if (before)
      return {
        ...plain,
        said: ['year'],
        value: before === '1' ? '0000' : `-${String(Number(before) - 1).padStart(4, '0')}`,
      }
    const now = reference && Math.floor(reference.year / 100)
    if (which && now === null) return { ...plain, value: null }
    const value = which
      ? now! + (which.startsWith('上') ? -1 : which.startsWith('下') ? 1 : 0)
      : (numberOf(nth!) ?? 1) - 1
    return {
      ...plain,
      value: String(value).padStart(2, '0'),
      mod: part ? (/上半|前期/.test(part) ? 'start' : /下半|后期/.test(part) ? 'end' : modOf(part)) : null,
      inferred: which ? ['century'] : [],
    }
  },
}
