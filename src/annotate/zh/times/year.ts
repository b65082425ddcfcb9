import type { TimeRule } from '../../common/times/time-rule.ts'
import { modOf, numberOf, partOf, YEAR } from './words.ts'

/**
 * A year, years, a decade, a part of a year.
 * - 2023年 · 二〇二三年 · 08年 · 零八年 · 2024年初 · 2028年底前 · 2021年至2025年 · 2021—2025年 · 2024财年
 * - 2020年代 · 20世纪80年代 · 21世纪20年代 · 2024年上半年 · 2023年第三季度 · 2024年春季
 */
export const year: TimeRule = {
  id: 'zh/times/year',
  pattern: new RegExp(
    `(?:(?<century>\\d{1,2}|[一二十]{1,4}|上个?|本)世纪(?<decade>[1-9]0|[二三四五六七八九]十)年代|(?<years>[12]\\d{3})年代|(?:从)?(?<from>${YEAR}|[12]\\d{3})(?:至|到|—|–|-|～|~)(?<to>${YEAR})|(?<fiscal>[12]\\d{3})财年|(?<![\\d０-９一二三四五六七八九十百千万两])(?<short>[0０零〇][1-9１-９一二三四五六七八九])年(?!代|级|以?[来内后前])|(?<year>${YEAR})(?:度)?(?<mod>年?初|早些时候|年?中(?=[,，。、]|$)|年?底|年?末|晚些时候)?(?<part>上半年|下半年|第?[一二三四]季度|春季|夏季|秋季|冬季|春天|夏天|秋天|冬天)?)`,
    'gu',
  ),
  read(match, { reference }) {
    const g = match.groups!
    const plain = { type: 'DATE' as const, said: ['year'], inferred: [] }
    if (g.decade) {
      const relative = /^上/.test(g.century!) ? -1 : g.century === '本' ? 0 : null
      if (relative !== null && !reference) return null
      const century = relative === null ? (numberOf(g.century!) ?? 0) - 1 : Math.floor(reference!.year / 100) + relative
      const tens = (numberOf(g.decade!) ?? 0) / 10
      return { ...plain, value: `${String(century).padStart(2, '0')}${tens}`, said: ['decade'] }
    }
    if (g.years) return { ...plain, value: g.years.slice(0, 3), said: ['decade'] }
    if (g.short)
      return { ...plain, value: `200${numberOf(g.short.slice(-1)) ?? 0}`, said: ['year'], inferred: ['century'] }
    if (g.fiscal) return { ...plain, value: `FY${g.fiscal}` }
    if (g.from) {
      const [start, end] = [partOf(/年$/.test(g.from) ? g.from : `${g.from}年`), partOf(g.to!)]
      return start !== null && end !== null && end > start ? { ...plain, value: `${start}/${end}` } : null
    }
    const value = partOf(g.year!.replace(/^两千/, '二千'))
    if (value === null) return null
    const written = String(value).padStart(4, '0')
    return {
      ...plain,
      value: g.part ? `${written}-${partCode(g.part)}` : written,
      mod: modOf(g.mod),
      said: g.part ? ['year', 'part'] : ['year'],
    }
  },
}

/** 上半年 → H1, 第三季度 → Q3, 春季 → SP (TIMEX3). */
export function partCode(words: string): string {
  if (words.endsWith('半年')) return words.startsWith('上') ? 'H1' : 'H2'
  if (words.endsWith('季度')) return `Q${'一二三四'.indexOf(words.replace(/^第/, '')[0]!) + 1}`
  return ({ 春: 'SP', 夏: 'SU', 秋: 'FA', 冬: 'WI' } as Record<string, string>)[words[0]!]!
}
