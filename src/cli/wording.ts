import { printCsv } from '../export/csv.ts'
import { style } from './layout.ts'
import { type CollectionOptions, open } from './open.ts'

export interface WordingOptions extends CollectionOptions {
  readonly party?: string
  readonly kwic?: string
  readonly width: string
  readonly json?: true
  readonly csv?: true
}

/** `readout wording`: fixed wordings over time, or some words in context. */
export async function wording(formula: string | undefined, options: WordingOptions): Promise<void> {
  const collection = await open(options)
  try {
    if (options.kwic) {
      const lines = await collection.record.concordance(options.kwic, Number(options.width) || 40)
      if (options.json) console.log(JSON.stringify({ words: options.kwic, lines }))
      else if (options.csv) process.stdout.write(printCsv(lines.map(({ span, ...line }) => ({ ...line, ...span }))))
      else
        for (const { left, words, right, path } of lines)
          console.log(`${left}${style('bold', words)}${right}  ${style('dim', path)}`)
      return
    }
    const lives = await collection.record.wording({
      ...(formula && { formula }),
      ...(options.party && { party: options.party }),
    })
    if (options.json) console.log(JSON.stringify({ formulas: lives }))
    else if (options.csv)
      process.stdout.write(
        printCsv(lives.flatMap(({ id, months }) => months.map((month) => ({ formula: id, ...month })))),
      )
    else
      for (const { id, owner, first, last, count, variants } of lives) {
        console.log(
          `${style('bold', id)}${owner ? ` (${owner})` : ''}  ${count} · ${first ?? 'undated'} to ${last ?? 'undated'}`,
        )
        for (const one of variants.slice(0, 6))
          console.log(`    ${String(one.count).padStart(5)}  ${one.language}  ${one.words}`)
      }
  } finally {
    await collection.close()
  }
}
