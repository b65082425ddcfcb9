import type { Problem } from '../model/problem.ts'
import type { Reading } from '../model/reading.ts'
import type { TextDifference } from '../model/text-difference.ts'
import { differenceOf } from '../pipeline/compare-readings.ts'
import { type ReadDocument, readPaths } from '../pipeline/read-paths.ts'
import type { Span } from '../text/span.ts'
import { ReadoutError } from './fail.ts'
import { style } from './layout.ts'
import { open, openLexicon } from './open.ts'
import { printProblem } from './print-problem.ts'

interface Options {
  collection?: string
  words: string[]
  json?: true
}

/** `readout versions`: texts of the collection that stand there in several versions, and what changed silently. */
export async function versions(options: Options): Promise<void> {
  const collection = await open(options)
  try {
    const found = await collection.versions()
    const rows = await Promise.all(
      found.map(async ({ documents, because }) => ({
        documents,
        because,
        changes: await Promise.all(
          documents.slice(1).map(async (after, i) => {
            const difference = (await collection.difference(documents[i]!, after))!
            return { before: documents[i]!, after, count: difference.count, silent: difference.silent }
          }),
        ),
      })),
    )
    for (const { after, silent } of rows.flatMap(({ changes }) => changes))
      if (silent.length > 0) console.error(printProblem(silentEdit(after, silent)))
    if (options.json) console.log(JSON.stringify(rows))
    else if (rows.length === 0) console.log('No text stands in this collection in more than one version.')
    else
      for (const { documents, because, changes } of rows) {
        console.log(style('bold', `${documents.length} versions (same ${because})`))
        for (const { before, after, count, silent } of changes)
          console.log(
            `  ${before} → ${after}  ${count} sentences differ${silent.length > 0 ? ` · silent edit: ${silent.join(', ')}` : ''}`,
          )
      }
  } finally {
    await collection.close()
  }
}

/** An edit that a text does not own up to, where it touches what people quote. */
const silentEdit = (document: string, touched: readonly string[]): Problem => ({
  rule: 'version/silent-edit',
  severity: 'warning',
  message: `it was changed without notice: ${touched.join(', ')}`,
  remedy: 'readout diff shows the words; quote the version that you mean',
  path: document,
})

/** `readout reprints`: articles that are copies or excerpts of one another; a group counts as one source. */
export async function reprints(options: Options): Promise<void> {
  const collection = await open(options)
  try {
    const { pairs, groups } = await collection.reprints()
    if (options.json) console.log(JSON.stringify({ pairs, groups }))
    else if (groups.length === 0) console.log('No article of this collection is a copy of another.')
    else {
      for (const group of groups) {
        console.log(style('bold', `${group.length} articles that count as one source`))
        for (const id of group) {
          const pair = pairs.find(({ b }) => b === id)
          console.log(`  ${id}${pair ? `  ${pair.kind} of ${pair.a}, ${(100 * pair.share).toFixed(0)} %` : ''}`)
        }
      }
    }
  } finally {
    await collection.close()
  }
}

/** `readout diff`: what changed from one text to another, sentence by sentence and word by word. */
export async function diff(a: string, b: string, options: Options): Promise<void> {
  const [before, after] = [await findReading(a, options), await findReading(b, options)]
  const difference = differenceOf(before, after)
  console.log(options.json ? JSON.stringify(difference) : printDifference(difference, before, after))
}

/** A document of the collection by its id, or a file. */
async function findReading(name: string, options: Options): Promise<Reading> {
  if (/^[0-9a-f]{16}$/.test(name)) {
    const collection = await open(options)
    try {
      const reading = await collection.reading(name)
      if (!reading)
        throw new ReadoutError(`${name}: there is no such document in ${collection.path}`, 'readout list shows them')
      return reading
    } finally {
      await collection.close()
    }
  }
  const lexicon = openLexicon(options.words)
  const found: ReadDocument[] = []
  for await (const { documents, problems } of readPaths([name], lexicon)) {
    found.push(...documents)
    const [problem] = problems
    if (problem && found.length === 0) throw new ReadoutError(`${name}: ${problem.message}`, problem.remedy)
    if (found.length > 0) break
  }
  if (!found[0]) throw new ReadoutError(`${name}: there is nothing to read`, 'name another file')
  return found[0].reading
}

function printDifference({ changes, count, silent }: TextDifference, before: Reading, after: Reading): string {
  if (count === 0) return 'The two say the same, sentence by sentence.'
  const lines = changes.flatMap(({ kind, before: old, after: now, removed, added, touches }) => {
    if (kind === 'same' || kind === 'moved') return []
    const note = touches.length > 0 ? style('dim', `  (${touches.join(', ')})`) : ''
    return [
      ...(old ? [`${style('red', '-')} ${mark(before.text, old, removed, 'red')}${now ? '' : note}`] : []),
      ...(now ? [`${style('green', '+')} ${mark(after.text, now, added, 'green')}${note}`] : []),
      '',
    ]
  })
  const end = `${count} sentences differ${silent.length > 0 ? `; the newer text does not say that it changed: ${silent.join(', ')}` : ''}`
  return [...lines, end].join('\n')
}

/** A sentence with some of its words coloured; without colours, in brackets. */
function mark(text: string, span: Span, words: readonly Span[], colour: 'red' | 'green'): string {
  let out = ''
  let at = span.start
  for (const { start, end } of words) {
    const own = text.slice(start, end)
    const shown = style(colour, own)
    out += text.slice(at, start) + (shown === own ? `[${own}]` : shown)
    at = end
  }
  return (out + text.slice(at, span.end)).replace(/\s+/g, ' ').trim()
}
