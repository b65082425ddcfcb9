import { perLexicon } from '../../../lexicon/lexicon.ts'
import type { Figure } from '../../../model/figure.ts'
import {
  alternatives,
  type FigureReader,
  type FoundFigure,
  makeFiguresAnnotator,
  unitsByWord,
} from '../../common/figures/figures.ts'
import { readGoalYears } from './goal-years.ts'
import { NUMBER, numberOf } from './number.ts'
import { readOrdinals } from './ordinals.ts'

const patternOf = perLexicon((lexicon) => {
  const known = unitsByWord(lexicon, 'zh')
  return {
    known,
    pattern: new RegExp(
      `(?<![0-9.])(?<before>超过|逾|多达|至少|达到?|近|接近|约|大约|不到|不足|少于|最多)?(?<number>${NUMBER})(?<more>多|余|来|以上)?(?<scale>万亿|[万亿])?(?:至|到|—|–|-|～|~)?(?<end>(?<=[至到—–\\-～~])${NUMBER})?(?<over>多|余)?(?<unit>${alternatives(known.keys())})?(?<after>以上|左右|以下|以内)?`,
      'gu',
    ),
  }
})

/**
 * Chinese figures.
 * - 7600亿美元 · 2600多亿美元 · 300多个航班 · 近四分之一人口 · 5万名青年 · 百分之三十 · 10至15艘 · 三项原则 · 1000多学生
 */
const read: FigureReader = (sentence, lexicon) => {
  const { known, pattern } = patternOf(lexicon)
  return [...sentence.matchAll(pattern)].flatMap((match): FoundFigure[] => {
    const { before, number, more, scale, end, over, unit, after } = match.groups!
    const start = match.index
    const share = number!.includes('分之') || number === '一半'
    const measure = share ? undefined : known.get(unit ?? '')
    const bare =
      /^[0-9]/.test(number!) &&
      (scale ||
        /[万亿]$/.test(number!) ||
        (/^[0-9]{2,}$/.test(number!) && isCount(more, sentence, start + match[0].length)))
    if (!measure && !share && !bare) return []
    if (isOrdinal(sentence, start, number!, unit)) return []
    const stop = start + match[0].length - (share ? (unit ?? '').length : 0)
    const value = numberOf(number! + (scale ?? ''))
    return [
      {
        span: { start, end: stop },
        value,
        valueEnd: end ? numberOf(end + (scale ?? '')) : null,
        unit: number!.startsWith('百分之') ? '%' : measure?.kind === 'measure' ? measure.code : null,
        currency: measure?.kind === 'money' ? measure.code : null,
        counts: measure?.kind === 'measure' ? null : countedAfter(sentence, stop),
        period: null,
        qualifier: qualifierOf(before, more ?? over, after),
      },
    ]
  })
}

/** 1000多学生, 300余村庄: the noun stands right behind, without a counter. */
const isCount = (more: string | undefined, sentence: string, end: number): boolean =>
  /^[多余]$/.test(more ?? '') &&
  /^\p{Script=Han}{2}/u.test(sentence.slice(end)) &&
  !/^(?:年|月|日|天|岁|分)/u.test(sentence.slice(end))

/** 第三次, 下一轮, 一道, 一个 (an article rather than a count), 两国, 十分. */
const isOrdinal = (sentence: string, start: number, number: string, unit: string | undefined): boolean =>
  /[第每]$/.test(sentence.slice(0, start)) ||
  (number === '一' && /^[个名位项种条点次场份部]$/.test(unit ?? '')) ||
  (number === '两' && unit === '国') ||
  (/^[十百千]$/.test(number) && unit === '分') ||
  (number === '一' && /[下上新这那某另每]$/.test(sentence.slice(0, start)))

function qualifierOf(
  before: string | undefined,
  more: string | undefined,
  after: string | undefined,
): Figure['qualifier'] {
  if (/不到|不足|少于|最多/.test(before ?? '') || /以下|以内/.test(after ?? '')) return 'under'
  if (/近/.test(before ?? '')) return 'nearly'
  if (/约/.test(before ?? '') || after === '左右' || more === '来') return 'about'
  return more || /超过|逾|至少/.test(before ?? '') || after === '以上' ? 'over' : 'exact'
}

/** What is counted: the Han run behind the number up to a particle, a verb of existence or a mark; ten characters at most. */
function countedAfter(sentence: string, from: number): FoundFigure['counts'] {
  const run = /^的?(?<noun>(?:(?![的在是有和与及将已来了])[\p{Script=Han}A-Za-z0-9-]){1,10})/u.exec(
    sentence.slice(from),
  )
  if (!run) return null
  const start = from + run[0].length - run.groups!.noun!.length
  return { start, end: from + run[0].length }
}

/** Figures in Chinese text. */
export const figures = makeFiguresAnnotator('zh/figures', [read, readOrdinals, readGoalYears])
