import { perLexicon } from '../../../lexicon/lexicon.ts'
import { occasions } from '../../../lexicon/tables/occasion.ts'
import { alternatives, type FigureReader, type FoundFigure } from '../../common/figures/figures.ts'
import { ORDINAL } from '../../common/figures/ordinals.ts'

const SPELLED =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  )
const NUMBER = '(?:two|three|four|five|six|seven|eight|nine|ten|\\d{1,3})'
const SPAN = '(?:years?|months?|weeks?|days?|decades?|quarters?)'
/** Within what time one counts: this year, in the span of a year, in as many months, since 2021. */
const PERIOD = `(?:(?:so far )?(?:this|last) (?:year|month|week|decade|quarter|century)|(?:in|within|over) (?:the (?:span|space|course) of )?(?:(?:the )?(?:last|past) )?(?:a|an|one|as many|less than a|more than a|${NUMBER}) ?(?:single )?${SPAN}|since (?:\\d{4}|taking office|January|February|March|April|May|June|July|August|September|October|November|December))`

const patternOf = perLexicon((lexicon) => {
  const nouns = alternatives(lexicon.rows(occasions, 'en').flatMap(({ words }) => words))
  const between = '(?:(?!first|second|third|of\\b|and\\b|or\\b|to\\b|in\\b|the\\b)[\\p{L}.’-]+ ){0,3}?'
  return new RegExp(
    `(?<![\\p{L}\\p{N}-])(?<ordinal>${SPELLED.join('|')}|\\d{1,3}(?:st|nd|rd|th)) (?:(?<noun>${between}(?:${nouns}))(?![\\p{L}-])(?:(?<where>(?: (?!this|last|in|within|over|since)[\\p{L}’.-]+){0,5})[ ](?<period>${PERIOD}))?|(?<bare>${PERIOD}))`,
    'giu',
  )
})

/** "at first", "a second": no place in a row. */
const NO_ORDINAL = /(?:\b(?:at|from the|a split|per|every|twenty|thirty|forty|fifty|\d) |[–—-])$/i

/**
 * Places in a row, with the time within which they are counted where it is said:
 * - her second visit · the ninth round of talks · his third trip to Oslo this year · its second in the span of a year · 80th anniversary
 * Not read: the second half, third parties, First Lady, a second, two-thirds.
 */
export const readOrdinals: FigureReader = (sentence, lexicon) =>
  [...sentence.matchAll(patternOf(lexicon))].flatMap((match): FoundFigure[] => {
    const { ordinal, noun, where, period, bare } = match.groups!
    if (NO_ORDINAL.test(sentence.slice(0, match.index))) return []
    const start = match.index
    const end = start + match[0].length
    const spelled = SPELLED.indexOf(ordinal!.toLowerCase())
    const counted = start + ordinal!.length + 1
    const said = bare ?? period
    return [
      {
        span: { start, end },
        value: spelled < 0 ? Number.parseInt(ordinal!, 10) : spelled + 1,
        valueEnd: null,
        unit: ORDINAL,
        currency: null,
        counts: noun ? { start: counted, end: counted + noun.length + (where?.length ?? 0) } : null,
        period: said ? { start: end - said.length, end } : null,
        qualifier: 'exact',
      },
    ]
  })
