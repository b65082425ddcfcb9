import { printCsv } from '../export/csv.ts'
import type { Variant } from '../model/wording.ts'
import type { Collection } from '../pipeline/collection.ts'
import { ReadoutError } from './fail.ts'
import { style } from './layout.ts'
import { type CollectionOptions, open } from './open.ts'

export interface WordingOptions extends CollectionOptions {
  readonly party?: string
  readonly kwic?: string
  readonly width: string
  readonly missingIn?: string
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
    if (options.missingIn) return await showMissing(collection, options.missingIn, options)
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
          console.log(`    ${String(one.count).padStart(5)}  ${one.language}  ${showVariant(one)}`)
      }
  } finally {
    await collection.close()
  }
}

/** A variant against the most used one of its language: `[-what is not in it-]`, `{+what it adds+}`. */
const showVariant = ({ words, difference }: Variant): string =>
  (difference ?? [{ kind: 'same', words }])
    .map((part) => {
      if (part.kind === 'removed') return style('red', `[-${part.words.trim()}-] `)
      return part.kind === 'added' ? style('green', `{+${part.words.trim()}+} `) : part.words
    })
    .join('')
    .trim()

/** What the account's party usually says and this account does not. */
async function showMissing(collection: Collection, account: string, options: WordingOptions): Promise<void> {
  const found = await collection.record.missingWording(account)
  if (!found)
    throw new ReadoutError(
      `${account}: no earlier accounts to hold it against`,
      'name an account of a known party and date with three earlier ones of its genre; readout list shows the accounts',
    )
  if (options.json) console.log(JSON.stringify({ account, ...found }))
  else if (options.csv)
    process.stdout.write(
      printCsv(
        found.missing.map(({ last, ...one }) => ({ ...one, last: last.date, words: last.words, path: last.path })),
      ),
    )
  else {
    console.log(
      `Against the ${found.before} accounts before it, ${found.missing.length} usual wording(s) do not stand in it.`,
    )
    for (const { id, usedIn, before, last } of found.missing)
      console.log(
        `${style('bold', id)}  in ${usedIn} of ${before} · last ${last.date}: ${last.words}  ${style('dim', last.path)}`,
      )
  }
}
