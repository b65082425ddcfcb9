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

const QUALIFIERS: readonly [RegExp, Figure['qualifier']][] = [
  [
    /^(?:over|more than|at least|upwards of|in excess of|above|just over|well over|no fewer than|no less than|not less than)$/i,
    'over',
  ],
  [
    /^(?:less than|fewer than|under|below|up to|at most|no more than|not more than|as many as|as much as|just under)$/i,
    'under',
  ],
  [/^(?:nearly|almost|close to)$/i, 'nearly'],
  [/^(?:about|around|some|roughly|approximately|an estimated)$/i, 'about'],
]
const QUALIFIER =
  'no fewer than|no less than|not less than|not more than|just over|well over|just under|as many as|as much as|over|more than|at least|upwards of|in excess of|above|less than|fewer than|under|below|up to|at most|no more than|nearly|almost|close to|about|around|some|roughly|approximately|an estimated'

/** Words that can not be what is counted: what follows the number is then no count at all. */
const NO_NOUN =
  /^(?:of|and|or|in|on|at|to|for|by|from|with|is|are|was|were|has|have|had|will|the|a|an|that|which|as|than|but|if|other|another|more|said|day|percent)\b/i

/** A number that names its noun: Resolution 2231, Flight 370, the Group of 77. "The two sides" refers, too, and counts nothing. */
const NUMBERED =
  /\b(?:Flight|Resolution|Article|Section|Chapter|Annex|Phase|Room|Route|Highway|Unit|Group of|Order|Proclamation|Title|Part|Point|Paragraph|Law|Decree|Directive|Regulation|Protocol|Pillar|Session|Track|Agenda|Vision|No\.) $/

const patternOf = perLexicon((lexicon) => {
  const known = unitsByWord(lexicon, 'en')
  const signs = [...known]
    .filter(([word, unit]) => unit.kind === 'money' && !/^\p{Ll}/u.test(word))
    .map(([word]) => word)
  const after = [...known.keys()].filter((word) => /[\p{L}%]/u.test(word))
  return {
    known,
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}.,-])(?:(?<qualifier>${QUALIFIER}) )?(?<money>${alternatives(signs)})? ?(?<number>${NUMBER})(?:(?:–|-| to | or |(?<=\\bbetween \\S{1,20}) and )(?<end>${NUMBER}))?(?:[ -]?(?<unit>${alternatives(after)})(?![\\p{L}]))?`,
      'giu',
    ),
  }
})

/**
 * English figures.
 * - $760 billion · over 200 enterprises · 25 percent · two-thirds of the members · five hours · 10 to 15 ships · between 10 and 15 ships
 */
const read: FigureReader = (sentence, lexicon) => {
  const { known, pattern } = patternOf(lexicon)
  return [...sentence.matchAll(pattern)].flatMap((match): FoundFigure[] => {
    const { qualifier, money, number, end, unit } = match.groups!
    const start = match.index
    const stop = start + match[0].length
    if (/^[\p{L}\d]/u.test(sentence.slice(stop, stop + 1)) || /^[.,:/]\d/.test(sentence.slice(stop))) return []
    const measure = known.get(money ?? '') ?? known.get(unit ?? '') ?? known.get(unit?.toLowerCase() ?? '')
    const counts = measure && measure.kind !== 'money' ? null : countedAfter(sentence, stop)
    const spelled = !/^\d/.test(number!)
    if (!measure && !counts) return []
    if (spelled && !measure && /^one$/i.test(number!)) return []
    const before = sentence.slice(Math.max(0, start - 24), start)
    if (
      !measure &&
      (NUMBERED.test(before) ||
        (!spelled && !qualifier && NAMED.test(before)) ||
        (/^two$/i.test(number!) && /\bthe $/i.test(before)))
    )
      return []
    return [
      {
        span: { start, end: stop },
        value: numberOf(number!),
        valueEnd: end ? numberOf(end) : null,
        unit: measure && measure.kind === 'measure' ? measure.code : null,
        currency: measure?.kind === 'money' ? measure.code : null,
        counts,
        period: null,
        qualifier: QUALIFIERS.find(([form]) => form.test(qualifier ?? ''))?.[1] ?? 'exact',
      },
    ]
  })
}

/** A name that a bare number belongs to: "the Boeing 737 landed"; not a title, nor the word that begins a sentence. */
const NAMED =
  /[\p{L}\d,;] (?!(?:About|Some|Over|Nearly|Almost|Around|President|Minister|Prime|King|Pope)\b)\p{Lu}\p{Ll}+ $/u

/** The noun phrase behind a number: adjectives and nouns up to the first preposition, verb of being or mark, four words at most. */
function countedAfter(sentence: string, from: number): FoundFigure['counts'] {
  const rest = sentence.slice(from)
  const lead = /^(?: (?:of|in) (?:the |their |its )?| )/.exec(rest)?.[0] ?? ''
  let length = lead.length
  let words = 0
  while (lead && words < 4) {
    const word = /^(?:[\p{L}][\p{L}.'’-]*)/u.exec(rest.slice(length))?.[0]
    if (!word || NO_NOUN.test(word)) break
    words++
    length += word.length
    if (rest[length] !== ' ') break
    length++
  }
  if (words === 0) return null
  const end = from + rest.slice(0, length).trimEnd().replace(/\.$/, '').length
  return { start: from + lead.length, end }
}

/** Figures in English text. */
export const figures = makeFiguresAnnotator('en/figures', [read, readOrdinals, readGoalYears])
