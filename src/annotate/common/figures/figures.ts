import type { Lexicon } from '../../../lexicon/lexicon.ts'
import type { Unit } from '../../../lexicon/tables/unit.ts'
import { units } from '../../../lexicon/tables/unit.ts'
import type { Figure } from '../../../model/figure.ts'
import type { TimeExpression } from '../../../model/time-expression.ts'
import { contains } from '../../../text/span.ts'
import type { Annotator } from '../../annotator.ts'
import { GOAL_YEAR, ORDINAL } from './ordinals.ts'

/** A figure as a language's rule finds it, its spans over the sentence. */
export type FoundFigure = Omit<Figure, 'rule'>

/** How one language writes figures: what is found in one sentence. */
export type FigureReader = (sentence: string, lexicon: Lexicon) => readonly FoundFigure[]

/** Values past this are told by their words only: a double can not hold them. */
export const LARGEST = Number.MAX_SAFE_INTEGER

/** An annotator that reads figures; years, days and other dates that the time reader found are not figures, but for a goal's year. */
export function makeFiguresAnnotator(id: string, readers: readonly FigureReader[]): Annotator {
  return {
    id,
    annotate({ text, sentences, layers, lexicon }) {
      const dates = layers.times.filter((time) => time.type !== 'DURATION' && !isDistance(time))
      const figures = sentences.flatMap(({ span }) => {
        const shift = (s: { start: number; end: number }) => ({ start: s.start + span.start, end: s.end + span.start })
        return readers
          .flatMap((read) => read(text.slice(span.start, span.end), lexicon))
          .map(
            (figure): Figure => ({
              ...figure,
              span: shift(figure.span),
              counts: figure.counts && shift(figure.counts),
              period: figure.period && shift(figure.period),
              rule: id,
            }),
          )
          .filter(
            (figure) =>
              !dates.some(
                (date) =>
                  contains(date.span, figure.span) ||
                  (date.span.start === figure.span.start && figure.unit !== ORDINAL && figure.unit !== GOAL_YEAR),
              ),
          )
      })
      return { figures: [...layers.figures, ...figures] }
    },
  }
}

/** "158 years ago" is a date and a figure both. */
const isDistance = (time: TimeExpression): boolean => time.rule.endsWith('/offset')

/** The units of a language by their words. */
export const unitsByWord = (lexicon: Lexicon, language: string): ReadonlyMap<string, Unit> =>
  new Map(lexicon.rows(units, language).flatMap((unit) => unit.words.map((word) => [word, unit] as const)))

/** The words as alternatives of a pattern, longest first. */
export const alternatives = (words: Iterable<string>): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|')
