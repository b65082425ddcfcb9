import type { Reading } from '../../model/reading.ts'
import type { FormulaLife, FormulaUse, Variant } from '../../model/wording.ts'
import { contains, type Span } from '../../text/span.ts'
import { differenceOf } from './variant-difference.ts'

/** A formula of a reading: what tracking needs of it, without the text. */
export interface Wording {
  readonly article: number
  readonly span: Span
  readonly words: string
  readonly id: string | null
  readonly owner: string | null
}

/** The fixed wordings of a reading, in text order. */
export const readWordings = ({ text, formulas, articles }: Reading): Wording[] =>
  formulas.map(({ span, id, owner }) => ({
    article: Math.max(
      0,
      articles.findIndex((article) => contains(article.span, span)),
    ),
    span,
    words: text.slice(span.start, span.end).replace(/\s+/g, ' '),
    id,
    owner,
  }))

/** Uses joined by their identifier (or their very words) into lives, the most used first. */
export function joinWordings(uses: readonly (FormulaUse & Pick<Wording, 'id' | 'owner'>)[]): FormulaLife[] {
  return [...Map.groupBy(uses, ({ id, words }) => id ?? words)]
    .map(([id, own]): FormulaLife => {
      const ordered = [...own].sort(
        (a, b) => compare(a.date ?? '9999', b.date ?? '9999') || compare(a.document, b.document),
      )
      const dated = ordered.flatMap(({ date }) => date ?? [])
      return {
        id,
        owner: own.find(({ owner }) => owner !== null)?.owner ?? null,
        first: dated[0] ?? null,
        last: dated.at(-1) ?? null,
        count: own.length,
        months: tally(ordered, ({ date, party }) => `${date?.slice(0, 7) ?? ''} ${party ?? ''}`).map(([key, count]) => {
          const [month, party] = key.split(' ') as [string, string]
          return { month, party: party || null, count }
        }),
        variants: variantsOf(ordered),
        uses: ordered.map(({ id: _, owner: __, ...use }) => use),
      }
    })
    .sort((a, b) => b.count - a.count || compare(a.id, b.id))
}

/** Forms by how often they were used, each with what sets it apart from the most frequent one of its language. */
function variantsOf(uses: readonly FormulaUse[]): Variant[] {
  const usual = new Map<string, string>()
  return tally(uses, ({ words, language }) => `${language} ${words.toLowerCase()}`)
    .sort(([, a], [, b]) => b - a)
    .map(([key, count]) => {
      const [language, words] = [key.slice(0, key.indexOf(' ')), key.slice(key.indexOf(' ') + 1)]
      const first = usual.get(language)
      if (first === undefined) usual.set(language, words)
      return { language, words, count, difference: first === undefined ? null : differenceOf(first, words) }
    })
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function tally<One>(all: readonly One[], keyOf: (one: One) => string): [string, number][] {
  const counts = new Map<string, number>()
  for (const one of all) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1)
  return [...counts]
}
