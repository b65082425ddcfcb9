import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Measure } from '../scripts/report.ts'
import { compareAccounts } from '../src/link/compare-accounts.ts'
import { type ReadDocument, readPaths } from '../src/pipeline/read-paths.ts'
import { overlapOf, type Span } from '../src/text/span.ts'
import { lexicon } from './reading.ts'
import { shared } from './shared.ts'

interface Place extends Span {
  readonly seed: string
}
interface Conflict {
  readonly id: string
  readonly kind: string
  readonly a: Place
  readonly b: Place
}
type Seeds = ReadonlyMap<string, ReadDocument>

const touches = (spans: readonly Span[], place: Span): boolean => spans.some((span) => overlapOf(span, place) > 0)

/** A place of gold in the clean text of its file, with the article that it stands in. */
function locate({ seed, start, end }: Place, seeds: Seeds) {
  const { reading, map } = seeds.get(seed)!
  const place = map.toClean({ start, end })
  return { reading, place, article: reading.articles.findIndex(({ span }) => overlapOf(span, place) > 0) }
}

/**
 * How a conflict is raised: by the differences of a row in which both places meet, by the wordings of one matter, or, inside one account, by a warning
 * at one of them. Empty: not at all.
 */
function findSigns({ a, b }: Conflict, seeds: Seeds): string[] {
  const [one, other] = [locate(a, seeds), locate(b, seeds)]
  if (one.reading === other.reading && one.article === other.article) {
    const warned = one.reading.problems.filter(
      ({ span }) => span && (touches([span], one.place) || touches([span], other.place)),
    )
    return [...new Set(warned.map(({ rule }) => rule))]
  }
  const [A, B] = [one, other].map(({ reading, article }) => ({ reading, article })) as [typeof one, typeof one]
  const { points, terms } = compareAccounts(A, B, lexicon)
  const rows = points.filter(({ spans }) => touches(spans.A, one.place) && touches(spans.B, other.place))
  const worded = terms.filter((term) => touches(term.A.spans, one.place) && touches(term.B.spans, other.place))
  return [
    ...new Set(rows.flatMap(({ differs }) => differs.map(({ what }) => what))),
    ...worded.map(({ matter }) => `wordings of ${matter}`),
  ]
}

/** The conflicts of the inventory: are they raised, and how? */
const measure: Measure = async () => {
  const { conflicts }: { conflicts: readonly Conflict[] } = JSON.parse(
    readFileSync(join(shared, 'gold/seed-inventory.json'), 'utf8'),
  )
  const seeds = new Map<string, ReadDocument>()
  for await (const { path, documents } of readPaths([join(shared, 'seeds')], lexicon))
    if (documents[0]) seeds.set(basename(path).slice(0, 3), documents[0])
  const rows = conflicts.map((one) => ({ ...one, signs: findSigns(one, seeds) }))
  const raised = rows.filter(({ signs }) => signs.length > 0).length
  return {
    title: 'Conflicts between accounts',
    command: 'npm run eval -- conflicts',
    body: `${raised} of the inventory's ${rows.length} conflicts are raised: by the differences of a row in which both places meet, by the wordings of one matter, or, inside one account, by a warning at one of them.

| conflict | of | raised as |
|---|---|---|
${rows.map(({ id, kind, signs }) => `| ${id} | ${kind} | ${signs.join(', ') || 'not raised'} |`).join('\n')}`,
  }
}
export default measure
