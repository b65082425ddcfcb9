import type { Lexicon } from '../../lexicon/lexicon.ts'
import { type Extract, extractReading } from '../../link/extract.ts'
import type { ArticleFacts } from '../../link/meetings/told.ts'
import { getReading } from '../../store/documents.ts'
import { findStale, getExtracts, putExtracts, type StaleDocument } from '../../store/extracts.ts'
import type { Store } from '../../store/open-store.ts'
import { codeVersion } from '../reading-version.ts'

/** The rooms whose code decides what is kept of a reading for linking. */
const ROOMS = ['text', 'model', 'lexicon', 'link']
/** So many documents are extracted in one transaction. */
const BATCH = 64

/** What is kept of the collection for linking, brought up to date as it is asked for. */
export interface Extracts {
  /** Extracts what was added or read again since. Names the state of the collection: the same name, the same record. */
  update(): Promise<string>
  /** The extracts of a kind, of every document or of the named ones. */
  all<Kind extends keyof Extract>(
    kind: Kind,
    ids?: readonly string[],
  ): Promise<{ document: string; extract: Extract[Kind] }[]>
  /** The articles of the collection, by document and number. */
  articles(): Promise<(document: string, number: number) => ArticleFacts>
}

/** The extracts of a collection. */
export function openExtracts(store: Store, lexicon: Lexicon): Extracts {
  const linkVersion = `${lexicon.version}.${codeVersion(ROOMS)}`
  return {
    async update() {
      const { stale, versions } = await findStale(store, linkVersion)
      for (let at = 0; at < stale.length; at += BATCH)
        await putExtracts(store, await extractAll(store, stale.slice(at, at + BATCH), lexicon))
      return versions.join('\n')
    },
    all: (kind, ids) => getExtracts(store, kind, ids),
    async articles() {
      const facts = new Map<string, ArticleFacts>()
      for (const { document, extract } of await getExtracts<readonly ArticleFacts[]>(store, 'article'))
        for (const one of extract) facts.set(`${document}.${one.number}`, one)
      return (document, number) => facts.get(`${document}.${number}`)!
    },
  }
}

const extractAll = (store: Store, documents: readonly StaleDocument[], lexicon: Lexicon) =>
  Promise.all(
    documents.map(async ({ id, version }) => {
      const reading = await getReading(store, id)
      if (!reading) throw new RangeError(`document ${id} has a version but no reading`)
      return { id, version, extracts: { ...extractReading(reading, lexicon) } }
    }),
  )
