import { printCsv } from '../export/csv.ts'
import { searchFilterSchema } from '../model/saved-search.ts'
import type { Collection } from '../pipeline/collection.ts'
import type { Hit, SearchResult } from '../pipeline/search/search.ts'
import { ReadoutError } from './fail.ts'
import { style } from './layout.ts'
import { type CollectionOptions, open } from './open.ts'

export interface SearchCommand extends CollectionOptions {
  readonly near?: string
  readonly party?: readonly string[]
  readonly speaker?: readonly string[]
  readonly issue?: readonly string[]
  readonly genre?: readonly string[]
  readonly publisher?: readonly string[]
  readonly language?: readonly string[]
  readonly since?: string
  readonly until?: string
  readonly limit: string
  readonly save?: string
  readonly saved?: string | true
  readonly new?: true
  readonly json?: true
  readonly csv?: true
}

/** `readout search`: articles by words, in either language, with the exact places; searches can be saved and asked again. */
export async function search(words: readonly string[], options: SearchCommand): Promise<void> {
  const collection = await open(options)
  try {
    if (options.saved === true) return await listSaved(collection, options)
    if (options.saved !== undefined) return await askSaved(collection, options.saved, options)
    const query = words.join(' ')
    if (query.trim() === '')
      throw new ReadoutError('a search needs words', 'readout search WORDS, or readout search --saved')
    const { near, limit, json, csv, collection: _, words: __, save, new: ___, ...filter } = options
    if (save !== undefined) {
      await collection.saved.save('', { name: save, query, filter: searchFilterSchema.parse(filter) })
      console.error(`readout: saved as ${save}; readout search --saved shows what is new in it`)
    }
    const found = await collection.search(query, {
      ...filter,
      limit: Number(limit) || 20,
      ...(near !== undefined && { near: Number.parseInt(near, 10) || 10 }),
    })
    print(found, options)
  } finally {
    await collection.close()
  }
}

function print(result: SearchResult, { json, csv }: SearchCommand): void {
  if (json) console.log(JSON.stringify(result))
  else if (csv) process.stdout.write(printCsv(result.hits.map(rowOf)))
  else printHits(result)
  if (!json) for (const notice of result.notices) console.error(`readout: ${notice}`)
}

async function listSaved({ saved }: Collection, { json, csv }: SearchCommand): Promise<void> {
  const all = await saved.list('')
  if (json) return console.log(JSON.stringify(all))
  if (csv)
    return void process.stdout.write(
      printCsv(all.map(({ filter, ...one }) => ({ ...one, filter: JSON.stringify(filter) }))),
    )
  if (all.length === 0) console.log('no saved searches; readout search WORDS --save NAME keeps one')
  for (const { name, query, filter, total, fresh, lookedAt } of all) {
    console.log(`${style('bold', name)}  ${fresh} new, ${total} article(s)`)
    const narrowed = Object.entries(filter).map(([key, value]) => `${key} ${[value].flat().join(', ')}`)
    console.log(style('dim', `  ${[query, ...narrowed, `looked at ${lookedAt}`].join(' · ')}`))
  }
}

async function askSaved({ saved, search }: Collection, name: string, options: SearchCommand): Promise<void> {
  const one = (await saved.list('')).find((each) => each.name === name || each.id === name)
  if (!one) throw new ReadoutError(`there is no saved search ${name}`, 'readout search --saved lists them')
  const filter = Object.fromEntries(Object.entries(one.filter).filter(([, value]) => value !== undefined))
  const found = await search(one.query, {
    ...filter,
    limit: Number(options.limit) || 20,
    ...(options.new && { addedSince: one.lookedAt }),
  })
  print(found, options)
  if (options.new) await saved.look('', one.id)
}

const rowOf = (hit: Hit) => ({
  account: hit.account,
  published: hit.published,
  party: hit.party,
  publisher: hit.publisher,
  genre: hit.genre,
  language: hit.language,
  title: hit.title,
  path: hit.path,
  start: hit.snippet.start,
  end: hit.snippet.end,
  words: hit.snippet.words,
  through: hit.through.map(({ asked, found }) => `${asked} → ${found}`).join('; '),
})

function printHits({ total, hits }: SearchResult): void {
  console.log(`${total} article(s)`)
  for (const { account, title, path, published, party, snippet, through } of hits) {
    console.log(style('bold', title ?? path))
    console.log(
      style(
        'dim',
        `  ${[account, published, party, ...through.map(({ asked, found }) => `${asked} as ${found}`)].filter(Boolean).join(' · ')}`,
      ),
    )
    console.log(`  ${markWords(snippet).replace(/\s+/g, ' ')}`)
  }
}

function markWords({ words, start, marks }: Hit['snippet']): string {
  let shown = ''
  let at = 0
  for (const mark of marks) {
    shown += words.slice(at, mark.start - start) + style('bold', words.slice(mark.start - start, mark.end - start))
    at = mark.end - start
  }
  return shown + words.slice(at)
}
