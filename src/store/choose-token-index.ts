import { fts5Index } from './fts5-index.ts'
import { isPostgres, type Store } from './store.ts'
import type { TokenIndex } from './token-index.ts'
import { tsvectorIndex } from './tsvector-index.ts'

/** The index of a store. */
export const tokenIndexOf = (store: Store): TokenIndex => (isPostgres(store) ? tsvectorIndex : fts5Index)
