import type { FigureReader } from '../../common/figures/figures.ts'
import { GOAL_YEAR } from '../../common/figures/ordinals.ts'

const PATTERN =
  /(?<year>(?:19|20|21)\d{2})年(?:底|末|年底)?(?:前|之前|以前)(?:力争|努力|如期|全面|基本|率先|逐步|[^，。；、]{0,4})(?:实现|达到|完成|建成|消除)(?<goal>(?:(?![的了，。；、])[\p{Script=Han}\d%.]){0,12})/gu

/** Years by which a goal is to be reached: 2030年前实现碳达峰, 2035年底前建成港口. */
export const readGoalYears: FigureReader = (sentence) =>
  [...sentence.matchAll(PATTERN)].map((match) => {
    const { year, goal } = match.groups!
    const end = match.index + match[0].length
    return {
      span: { start: match.index, end },
      value: Number(year),
      valueEnd: null,
      unit: GOAL_YEAR,
      currency: null,
      counts: goal ? { start: end - goal.length, end } : null,
      period: null,
      qualifier: 'under',
    }
  })
