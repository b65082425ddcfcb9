import { makeTimesAnnotator } from '../../common/times/times.ts'
import { calendarDate } from './calendar-date.ts'
import { numericDate } from './numeric-date.ts'
import { offset } from './offset.ts'
import { relative } from './relative.ts'
import { weekday } from './weekday.ts'
import { year } from './year.ts'

/** Chinese time expressions, from the most exact to the vaguest. */
export const times = makeTimesAnnotator(
  'zh/times',
  [numericDate, calendarDate, year, relative, weekday, offset],
  [
    { id: 'zh/times/range', before: /从?$/, between: /^(?:至|到|—|–|-|～|~)$/ },
    { id: 'zh/times/range', before: /在?$/, between: /^(?:与|和|及)$/, after: /^之?间/ },
  ],
)
