import { perLexicon } from '../../../lexicon/lexicon.ts'
import { eras } from '../../../lexicon/tables/era.ts'
import { makeTimesAnnotator } from '../../common/times/times.ts'
import { calendarDate } from './calendar-date.ts'
import { century } from './century.ts'
import { eraRule } from './era.ts'
import { lunarDate } from './lunar-date.ts'
import { numericDate } from './numeric-date.ts'
import { offset } from './offset.ts'
import { relative } from './relative.ts'
import { weekOfMonth } from './week-of.ts'
import { weekday } from './weekday.ts'
import { year } from './year.ts'

/** Chinese time expressions, from the most exact to the vaguest. */
export const times = makeTimesAnnotator(
  'zh/times',
  perLexicon((lexicon) => [
    numericDate,
    eraRule(lexicon.rows(eras, 'zh')),
    lunarDate,
    weekOfMonth,
    calendarDate,
    year,
    century,
    relative,
    weekday,
    offset,
  ]),
  [
    { id: 'zh/times/range', before: /[从自]?$/, between: /^起?[,，]? ?(?:至|到|—|–|-|～|~) ?$/ },
    { id: 'zh/times/range', before: /在?$/, between: /^(?:与|和|及)$/, after: /^之?间/ },
    { id: 'zh/times/range', before: /自?$/, between: /^(?:(?:之|以)后|起)[,，、]?$/, after: /^(?:之|以)前/ },
  ],
)
