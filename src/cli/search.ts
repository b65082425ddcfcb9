import { printCsv } from '../export/csv.ts'
import type { Hit, SearchResult } from '../pipeline/search/search.ts'
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
  readonly json?: true
  readonly csv?: true
}

/** `readout search`: articles by words, in either language, with the exact places. */
export async function search(words: readonly string[], options: SearchCommand): Promise<void> {
  const collection = await open(options)
  try {
    const { near, limit, json, csv, collection: _, words: __, ...filter } = options
    const result = await collection.search(words.join(' '), {
      ...filter,
      limit: Number(limit) || 20,
      ...(near !== undefined && { near: Number.parseInt(near, 10) || 10 }),
    })
    if (json) console.log(JSON.stringify(result))
    else if (csv) process.stdout.write(printCsv(result.hits.map(rowOf)))
    else printHits(result)
    if (!json) for (const notice of result.notices) console.error(`readout: ${notice}`)
  } finally {
    await collection.close()
  }
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
