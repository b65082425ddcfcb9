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
  readonly keyness?: string
  readonly against?: string
  readonly language?: string
  readonly length: { readonly from: number; readonly to: number }
  readonly least: number
  readonly limit: number
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
    if (options.keyness !== undefined) return await showKeyness(collection, options.keyness, options)
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

/** The words that set a document or a period apart from another. */
async function showKeyness(collection: Collection, target: string, options: WordingOptions): Promise<void> {
  const { against, party, language, length, least, limit } = options
  const found = await collection.record.keyness({
    ...{ target, length, least },
    ...(against !== undefined && { against }),
    ...(party !== undefined && { party }),
    ...(language !== undefined && { language }),
  })
  if ('missing' in found)
    throw new ReadoutError(
      `${found.missing}: neither a period nor a document of this collection`,
      'write a period as 2024, 2024-06 or 2023-06/2023-09; readout list shows the ids of documents and accounts',
    )
  const words = found.words.slice(0, limit)
  if (options.json) return console.log(JSON.stringify({ ...found, words }))
  if (options.csv)
    return void process.stdout.write(
      printCsv(
        words.map(({ target: a, reference: b, ...word }) => ({
          ...word,
          ...{ target: a.count, targetPerMillion: a.perMillion, targetArticles: a.articles },
          ...{ reference: b.count, referencePerMillion: b.perMillion, referenceArticles: b.articles },
        })),
      ),
    )
  const side = ({ asked, articles, words }: typeof found.target) => `${asked} (${articles} article(s), ${words} words)`
  console.log(`${side(found.target)} against ${side(found.reference)}, ${found.language}; ${found.total} key word(s)`)
  for (const { words: shown, target: a, reference: b, logLikelihood, logRatio, key } of words)
    console.log(
      `${key === 'target' ? '+' : '-'} ${style('bold', shown)}  ${a.count} : ${b.count}  G² ${logLikelihood} · log ratio ${logRatio}`,
    )
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
