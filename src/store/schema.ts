import type { Generated } from 'kysely'

/** The tables of a collection. JSON stands in text columns, so that every database holds the same. */
export interface Schema {
  /** What this file is: `application` and `version`. */
  collection: { key: string; value: string }
  /** One row a text: its words, raw and clean, and the edits between them. */
  documents: {
    id: string
    path: string
    origin: string
    raw: string
    text: string
    edits: string
    added_at: string
  }
  /** Every place that the same words came from. */
  origins: { document_id: string; path: string; sha256: string; added_at: string }
  /** What was read, without the text; `version` says by which word files and rules. */
  readings: { document_id: string; version: string; layers: string }
  articles: {
    document_id: string
    number: number
    title: string | null
    language: string
    genre: string | null
    published: string | null
    publisher: string | null
    party: string | null
    complete: number
  }
  /** What is wrong with what was added, by the path it came from. */
  problems: { id: Generated<number>; path: string; document_id: string | null; problem: string }
  /** Fetched pages as they came; a page that changed has a row for each time. */
  pages: { document_id: string; sha256: string; retrieved: string; bytes: Uint8Array }
  /** What people put right about articles, as JSON (model/correction.ts). */
  corrections: {
    id: Generated<number>
    document_id: string
    article: number
    correction: string
    made_by: string
    made_at: string
  }
  /** What linking needs of each reading, by kind; `version` says of which reading and by which rules. */
  extracts: { document_id: string; kind: string; version: string; extract: string }
  /** People's decisions in their order; `target_key` names what they are on. */
  decisions: { id: string; number: number; target_key: string; decision: string }
  /** An article in the full-text index; `id` is the row of its tokens. */
  search_articles: { id: Generated<number>; document_id: string; number: number; start: number; end: number }
  /** What an indexed article is filtered by: `speaker` (id or lower-cased name), `issue` (id). */
  search_facts: { article: number; kind: string; value: string }
  /** Of which reading, and by which tokens, a document is in the index. */
  search_versions: { document_id: string; version: string }
  /** Texts that wait to be read by some machine; `leaf` and `options` are JSON (pipeline/queue). */
  queued_texts: {
    id: Generated<number>
    path: string
    sha256: string
    bytes: Uint8Array
    leaf: string
    options: string
  }
  /** Workers of the queue; `seen`: when they were heard of last, in seconds since 1970 by the database's clock. */
  workers: { id: string; seen: number }
  /** Memos, a row a version: no version is ever changed. */
  memos: { id: string; version: number; memo: string; saved_at: string }
  /** Searches that people named: name, query and filter as JSON; `owner` is '' where nobody logs in. */
  saved_searches: {
    id: string
    owner: string
    search: string
    saved_at: string
    looked_at: string
    removed_at: string | null
  }
  /** People who may log in; `password` is a salted hash. */
  accounts: { name: string; role: string; password: string; made_at: string }
  /** Who is logged in, by the hash of their token, until when (ISO 8601). */
  sessions: { token_hash: string; account: string; until: string }
  /** Who did what, in its order. */
  audit: { id: Generated<number>; at: string; account: string; action: string; what: string }
}
