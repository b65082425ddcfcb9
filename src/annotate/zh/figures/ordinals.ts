import { perLexicon } from '../../../lexicon/lexicon.ts'
import { occasions } from '../../../lexicon/tables/occasion.ts'
import { alternatives, type FigureReader, type FoundFigure } from '../../common/figures/figures.ts'
import { ORDINAL } from '../../common/figures/ordinals.ts'
import { numberOf } from './number.ts'

/** Within what time one counts: 今年, 年内, 一年内, 五年来, 2021年以来, 上任以来. */
const PERIOD =
  '(?:今年(?:以来|内)?|去年|年内|本[年月周](?:以来|内)?|[一二两三四五六七八九十几数0-9]{1,3}(?:年|个月|周|天)(?:多)?(?:来|内|之内|以来|间)|半年内|\\d{4}年以来|(?:上任|就任|建交|执政)以来)'

const patternOf = perLexicon((lexicon) => {
  const words = alternatives(lexicon.rows(occasions, 'zh').flatMap((row) => row.words))
  return new RegExp(
    `(?:(?<period>${PERIOD})(?:[^，。；、]{0,8}?))?(?:第(?<number>[一二三四五六七八九十百零0-9]{1,5})|(?<first>首))(?<unit>${words})(?<noun>(?:(?![的在是有和与及将已来了于就对向同，。])[\\p{Script=Han}A-Za-z0-9—·-]){0,14})`,
    'gu',
  )
})

/** 第一次世界大战: a name; 首次 that is part of 岁首次日 and the like is too rare to tell. */
const A_NAME = /^(?:世界大战|鸦片战争|工业革命|国内革命|中东战争|全国代表大会)/u

/**
 * Places in a row, with the time within which they are counted where it is said before them:
 * - 第六届博览会 · 第三次访问 · 今年第二次会晤 · 首轮磋商
 */
export const readOrdinals: FigureReader = (sentence, lexicon) =>
  [...sentence.matchAll(patternOf(lexicon))].flatMap((match): FoundFigure[] => {
    const { period, number, first, noun } = match.groups!
    if (A_NAME.test(noun!)) return []
    const end = match.index + match[0].length
    const start = match.index
    return [
      {
        span: { start, end },
        value: first ? 1 : numberOf(number!),
        valueEnd: null,
        unit: ORDINAL,
        currency: null,
        counts: noun ? { start: end - noun.length, end } : null,
        period: period ? { start, end: start + period.length } : null,
        qualifier: 'exact',
      },
    ]
  })
