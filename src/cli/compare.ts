import { existsSync } from 'node:fs'
import { printCsv } from '../export/csv.ts'
import type { Comparison, Side } from '../model/comparison.ts'
import type { Problem } from '../model/problem.ts'
import { compareReadings } from '../pipeline/compare-readings.ts'
import type { Lexicon } from '../pipeline/lexicon.ts'
import { toRawOffsets } from '../pipeline/raw-offsets.ts'
import { type ReadDocument, readPaths } from '../pipeline/read-paths.ts'
import { applyEdits } from '../text/edit-map.ts'
import { ReadoutError } from './fail.ts'
import { messages } from './messages.ts'
import { open, openLexicon } from './open.ts'
import { printComparison } from './print-comparison.ts'
import { printProblem } from './print-problem.ts'

export interface CompareOptions {
  json?: true
  csv?: true
  offsets: 'clean' | 'raw'
  words: string[]
  collection?: string
  lang: string
}

/** One account of a comparison: a document and the number of an article in it. */
interface Named extends ReadDocument {
  readonly article: number
}

/** `readout compare`: prints two accounts side by side. */
export async function compare(a: string, b: string, options: CompareOptions): Promise<void> {
  const lexicon = openLexicon(options.words)
  const problems: Problem[] = []
  const [A, B] = [await findAccount(a, options, lexicon, problems), await findAccount(b, options, lexicon, problems)]
  const comparison = compareReadings(A, B, lexicon, options.lang)
  const shown = options.offsets === 'raw' ? inRawOffsets(comparison, A, B) : comparison
  if (options.json) console.log(JSON.stringify(shown))
  else if (options.csv) process.stdout.write(printCsv(rowsOf(comparison, shown, { A, B })))
  else console.log(printComparison(comparison, [A.reading, B.reading], messages[options.lang]!))
  for (const problem of [...problems, ...comparison.problems]) console.error(printProblem(problem))
  if (problems.some((problem) => problem.severity !== 'notice')) process.exitCode = 1
}

/** A row a point: the exact words of each account, and where they stand in the text that was asked for. */
function rowsOf(comparison: Comparison, shown: Comparison, accounts: Readonly<Record<Side, Named>>) {
  const places = (side: Side, at: number) =>
    shown.points[at]!.spans[side].map(({ start, end }) => `${start}-${end}`).join('; ')
  return comparison.points.map((point, at) => {
    const words = (side: Side) =>
      point.spans[side].map(({ start, end }) => accounts[side].reading.text.slice(start, end)).join(' … ')
    return {
      point: point.id,
      verdict: point.verdict,
      in: point.in.join(' '),
      kind: point.kind,
      issue: point.issue,
      gist: point.gist,
      a: words('A'),
      a_places: places('A', at),
      b: words('B'),
      b_places: places('B', at),
      differs: point.differs.map(({ what, A, B }) => `${what}: ${A} / ${B}`).join('; '),
      because: point.because.join('; '),
    }
  })
}

/** A file (`FILE`, `FILE#2`), or an account of the collection (`<document id>.<number>`). */
async function findAccount(
  name: string,
  options: CompareOptions,
  lexicon: Lexicon,
  problems: Problem[],
): Promise<Named> {
  const [, file, number] = /^(.*?)(?:#(\d+))?$/s.exec(name)!
  if (!existsSync(file!) && /^[0-9a-f]{16}\.\d+$/.test(name)) return findKept(name, options)
  for await (const result of readPaths([file!], lexicon)) {
    const [document] = result.documents
    if (!document) {
      problems.push(...result.problems)
      continue
    }
    problems.push(...document.reading.problems)
    return { ...document, article: chooseArticle(document, file!, number, problems) }
  }
  const [problem] = problems.filter(({ severity }) => severity === 'error')
  throw new ReadoutError(
    `${problem?.path ?? file}: ${problem?.message ?? 'there is no file to read'}`,
    problem?.remedy ?? 'name a file rather than a folder',
  )
}

async function findKept(id: string, options: CompareOptions): Promise<Named> {
  const collection = await open(options)
  try {
    const [document, article] = id.split('.') as [string, string]
    const [reading, kept] = [await collection.reading(document), await collection.raw(document)]
    if (!reading?.articles[Number(article)] || !kept)
      throw new ReadoutError(`there is no account ${id} in ${collection.path}`, 'readout list shows the accounts')
    return { reading, map: applyEdits(kept.raw, kept.edits), article: Number(article) }
  } finally {
    await collection.close()
  }
}

/** The article that was asked for; the longest where none was. */
function chooseArticle(
  { reading }: ReadDocument,
  file: string,
  number: string | undefined,
  problems: Problem[],
): number {
  const { articles } = reading
  if (number !== undefined) {
    if (!articles[Number(number) - 1])
      throw new ReadoutError(
        `${file} holds ${articles.length} article(s), and number ${number} was asked for`,
        `name one from ${file}#1 to ${file}#${articles.length}`,
      )
    return Number(number) - 1
  }
  const longest = articles.reduce(
    (best, article, i) =>
      article.span.end - article.span.start > articles[best]!.span.end - articles[best]!.span.start ? i : best,
    0,
  )
  if (articles.length > 1)
    problems.push({
      rule: 'compare/several-articles',
      severity: 'notice',
      message: `it holds ${articles.length} articles; the longest (number ${longest + 1}) is compared`,
      remedy: `name another one as ${file}#NUMBER`,
      path: file,
    })
  return longest
}

function inRawOffsets(comparison: Comparison, A: Named, B: Named): Comparison {
  const raw = <Value>(value: { A: Value; B: Value }) => ({
    A: toRawOffsets(value.A, A.map),
    B: toRawOffsets(value.B, B.map),
  })
  const [a, b] = comparison.accounts
  return {
    ...comparison,
    accounts: [toRawOffsets(a, A.map), toRawOffsets(b, B.map)],
    points: comparison.points.map((point) => ({ ...point, spans: raw(point.spans) })),
    terms: comparison.terms.map((term) => ({ ...term, ...raw(term) })),
    names: raw(comparison.names),
    coverage: raw(comparison.coverage),
  }
}
