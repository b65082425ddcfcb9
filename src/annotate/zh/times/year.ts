import type { TimeRule } from '../../common/times/time-rule.ts'
import { modOf, numberOf, partOf, YEAR } from './words.ts'

/**
 * A year, years, a decade, a part of a year.
 * - 2023年 · 二〇二三年 · 08年 · 零八年 · 2024年初 · 2028年底前 · 2021年至2025年 · 2021—2025年 · 2024财年
 * - 公元789年 · 从2016到2018
 * - 2020年代 · 九十年代 · 20世纪80年代末 · 21世纪20年代 · 2024年上半年 · 2023年第三季度 · 2024年春季
 */
export const year: TimeRule = {
  id: 'zh/times/year',
  pattern: new RegExp(
    `(?:(?:(?<century>\\d{1,2}|[一二三四五六七八九十]{1,3}|上个?|本)世纪)?(?<decade>(?<!\\d)[1-9]0|(?<![一二三四五六七八九十百])[二三四五六七八九]十)年代(?<decadeMod>初期?|中期|末期?|前期|后期)?|(?<years>[12]\\d{3})年代(?<yearsMod>初期?|中期|末期?|前期|后期)?|(?:从)?(?<from>${YEAR}|[12]\\d{3}) ?(?:至|到|—|–|-|～|~) ?(?<to>${YEAR})|从(?<bareFrom>[12]\\d{3})(?:至|到|—|–|-|～|~)(?<bareTo>[12]\\d{3})(?![\\d.年]|[元人名吨个万亿米])|(?<=公元|[在于自从]|^)(?<far>[1-9]\\d{2}) ?年(?!代|[的间内里前后来以之多]|历史)|(?<fiscal>[12]\\d{3})财年|(?<![\\d０-９一二三四五六七八九十百千万两.])(?<short>[0０零〇][1-9１-９一二三四五六七八九]) ?年(?!代|级)|(?<year>${YEAR})(?:度)?(?<mod>年?初|早些时候|年?中(?=[,，。、]|$)|年?底|年?末|晚些时候)?(?<part>前[二三两]个?季度|上半年|下半年|第?[一二三四]季度|春季|夏季|秋季|冬季|春天|夏天|秋天|冬天)?)`,
    'gu',
  ),
  read(match, { reference }) {
    const g = match.groups!
    const plain = { type: 'DATE' as const, mod: modOf(g.decadeMod ?? g.yearsMod), said: ['year'], inferred: [] }
    if (g.decade) {
      if (g.century === undefined)
        return (
          reference && {
            ...plain,
            value: latestDecade(numberOf(g.decade) ?? 0, reference.year),
            said: ['decade'],
            inferred: ['century'],
          }
        )
      const relative = /^上/.test(g.century!) ? -1 : g.century === '本' ? 0 : null
      if (relative !== null && !reference) return null
      const century = relative === null ? (numberOf(g.century!) ?? 0) - 1 : Math.floor(reference!.year / 100) + relative
      const tens = (numberOf(g.decade!) ?? 0) / 10
      return { ...plain, value: `${String(century).padStart(2, '0')}${tens}`, said: ['decade'] }
    }
    if (g.years) return { ...plain, value: g.years.slice(0, 3), said: ['decade'] }
    if (g.short)
      return { ...plain, value: `200${numberOf(g.short.slice(-1)) ?? 0}`, said: ['year'], inferred: ['century'] }
    if (g.far) return { ...plain, value: g.far.padStart(4, '0') }
    if (g.bareFrom) return g.bareTo! > g.bareFrom ? { ...plain, value: `${g.bareFrom}/${g.bareTo}` } : null
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
      value: g.part ? partValue(written, g.part) : written,
      mod: modOf(g.mod),
      said: g.part ? ['year', 'part'] : ['year'],
    }
  },
}

/** The latest such decade that has begun: 90 in 2024 is 199. */
function latestDecade(tens: number, year: number): string {
  const century = Math.floor(year / 100) * 100
  return String(century + tens > year ? century - 100 + tens : century + tens).slice(0, 3)
}

/** The value of a part of a year: its TIMEX3 code, or the months of its first quarters (前三季度). */
export function partValue(year: string, words: string): string {
  if (words.startsWith('前')) return `${year}-01/${year}-${words.includes('三') ? '09' : '06'}`
  return `${year}-${partCode(words)}`
}

/** 上半年 → H1, 第三季度 → Q3, 春季 → SP (TIMEX3). */
function partCode(words: string): string {
  if (words.endsWith('半年')) return words.startsWith('上') ? 'H1' : 'H2'
  if (words.endsWith('季度')) return `Q${'一二三四'.indexOf(words.replace(/^第/, '')[0]!) + 1}`
  return ({ 春: 'SP', 夏: 'SU', 秋: 'FA', 冬: 'WI' } as Record<string, string>)[words[0]!]!
}
