import { printCsv } from '../export/csv.ts'
import type { ReusedPassage } from '../model/reuse.ts'
import { ReadoutError } from './fail.ts'
import { style } from './layout.ts'
import { type CollectionOptions, open } from './open.ts'

export interface ReuseOptions extends CollectionOptions {
  readonly json?: true
  readonly csv?: true
}

/** `readout reuse`: which passages of a text stand in earlier ones, side by side. */
export async function reuse(asked: string, from: string | undefined, options: ReuseOptions): Promise<void> {
  const collection = await open(options)
  try {
    const found = await collection.record.reuse(asked, from)
    if (!found)
      throw new ReadoutError(
        `there is no document or account ${asked} in ${collection.path}`,
        'readout list shows the ids of documents and accounts',
      )
    if (options.json) return console.log(JSON.stringify(found))
    if (options.csv) return void process.stdout.write(printCsv(found.passages.map(rowOf)))
    const { path, published, share, passages } = found
    console.log(`${style('bold', path)}  ${published ?? 'undated'}`)
    if (published === null && from === undefined)
      console.log('Its day is not known, so nothing is known to be earlier: readout set ID published=DATE says it.')
    console.log(`${passages.length} passage(s) stand in earlier texts: ${Math.round(100 * share)} % of it`)
    for (const { kind, span, words, share, from: origin } of passages) {
      const source = [origin.published, origin.publisher ?? origin.party, origin.path].filter(Boolean).join(' · ')
      console.log(`\n${kind} ${Math.round(100 * share)} %  ${style('dim', `from ${source}`)}`)
      console.log(`  ${span.start}–${span.end}  ${flat(words)}`)
      console.log(`  ${origin.span.start}–${origin.span.end}  ${flat(origin.words)}`)
    }
  } finally {
    await collection.close()
  }
}

const flat = (words: string): string => words.replace(/\s+/g, ' ')

const rowOf = ({ kind, article, span, words, share, from }: ReusedPassage) => ({
  ...{ kind, share, article, start: span.start, end: span.end, words },
  ...{ published: from.published, publisher: from.publisher, party: from.party, language: from.language },
  ...{ from: `${from.document}.${from.article}`, path: from.path },
  ...{ fromStart: from.span.start, fromEnd: from.span.end, fromWords: from.words },
})
