import type { FigureReader } from '../../common/figures/figures.ts'
import { GOAL_YEAR } from '../../common/figures/ordinals.ts'

const PATTERN =
  /(?<![\p{L}-])(?:reach|achieve|attain|complete|eliminate|end|halve|double|triple|peak|cut|reduce)(?:s|es|d|ed|ing)? (?<goal>(?:(?!by\b|before\b)[\p{L}\d%.’-]+ ){1,8}?)(?:by|before|no later than) (?:the end of )?(?<year>(?:19|20|21)\d{2})(?![\d%])/giu

/** Years by which a goal is to be reached: "peak emissions before 2030", "reach net zero by the end of 2050". */
export const readGoalYears: FigureReader = (sentence) =>
  [...sentence.matchAll(PATTERN)].map((match) => {
    const { year, goal } = match.groups!
    const start = match.index + match[0].indexOf(goal!)
    return {
      span: { start: match.index, end: match.index + match[0].length },
      value: Number(year),
      valueEnd: null,
      unit: GOAL_YEAR,
      currency: null,
      counts: { start, end: start + goal!.trimEnd().length },
      period: null,
      qualifier: 'under',
    }
  })
