import type { Lexicon } from '../../lexicon/lexicon.ts'
import { type Extract, extractReading } from '../../link/extract.ts'
import type { ArticleFacts } from '../../link/meetings/told.ts'
import type { Reading } from '../../model/reading.ts'
import { getReading } from '../../store/documents.ts'
import { findStale, getExtracts, putExtracts, type StaleDocument } from '../../store/extracts.ts'
import type { Store } from '../../store/store.ts'
import { holdNames, transact } from '../../store/transact.ts'
import { codeVersion } from '../reading-version.ts'

/** The rooms whose code decides what is kept of a reading for linking. */
const ROOMS = ['text', 'model', 'lexicon', 'link']
/** So many documents are extracted in one transaction. */
const BATCH = 64

/** So many large extracts are fetched at a time. */
const FETCHED = 500

/** Names what an extract depends on besides the reading. */
export const linkVersion = (lexicon: Lexicon): string => `${lexicon.version}.${codeVersion(ROOMS)}`

/** The extracts of a reading as they are kept: JSON by kind. */
export const extractRows = (reading: Reading, lexicon: Lexicon): Record<string, string> =>
  Object.fromEntries(Object.entries(extractReading(reading, lexicon)).map(([kind, one]) => [kind, JSON.stringify(one)]))

/** What is kept of the collection for linking, brought up to date as it is asked for. */
export interface Extracts {
  /** Extracts what was added or read again since. Names the state of the collection: the same name, the same record. */
  update(): Promise<string>
  /** The extracts of a kind, of every document or of the named ones. */
  all<Kind extends keyof Extract>(
    kind: Kind,
    ids?: readonly string[],
  ): Promise<{ document: string; extract: Extract[Kind] }[]>
  /** The extracts of a kind of the named documents, a batch at a time: of kinds that are large. */
  some<Kind extends keyof Extract>(
    kind: Kind,
    ids: readonly string[],
  ): AsyncIterable<{ document: string; extract: Extract[Kind] }>
  /** The articles of the collection, by document and number. */
  articles(): Promise<(document: string, number: number) => ArticleFacts>
}

/** The extracts of a collection. */
export function openExtracts(store: Store, lexicon: Lexicon): Extracts {
  const current = linkVersion(lexicon)
  return {
    async update() {
      const { stale, versions } = await findStale(store, current)
      for (let at = 0; at < stale.length; at += BATCH) await extractAll(store, stale.slice(at, at + BATCH), lexicon)
      return versions.join('\n')
    },
    all: (kind, ids) => getExtracts(store, kind, ids),
    async *some(kind, ids) {
      for (let at = 0; at < ids.length; at += FETCHED)
        yield* await getExtracts<Extract[typeof kind]>(store, kind, ids.slice(at, at + FETCHED))
    },
    async articles() {
      const facts = new Map<string, ArticleFacts>()
      for (const { document, extract } of await getExtracts<readonly ArticleFacts[]>(store, 'article'))
        for (const one of extract) facts.set(`${document}.${one.number}`, one)
      return (document, number) => facts.get(`${document}.${number}`)!
    },
  }
}

const extractAll = (store: Store, documents: readonly StaleDocument[], lexicon: Lexicon) =>
  transact(store, async (transaction) => {
    await holdNames(
      transaction,
      documents.map(({ id }) => id),
    )
    for (const { id, version } of documents) {
      const reading = await getReading(transaction, id)
      if (reading) await putExtracts(transaction, id, { version, extracts: extractRows(reading, lexicon) })
    }
  })
