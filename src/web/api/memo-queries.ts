import type { Memo, Pick } from '../../model/memo.ts'
import type { MemoSummary, Sheet } from '../../serve/memo-routes.ts'
import type { Language } from '../words/words.ts'
import { query } from './queries.ts'
import { send } from './send.ts'

export const memosQuery = query<MemoSummary[]>(['memos'], '/memos')
export const memoQuery = (id: string) => query<Memo>(['memo', id], `/memos/${encodeURIComponent(id)}`)
export const memoVersionQuery = (id: string, version: number) =>
  query<Memo>(['memo-version', id, version], `/memos/${encodeURIComponent(id)}?version=${version}`)
export const memoVersionsQuery = (id: string) =>
  query<{ version: number; savedAt: string }[]>(['memo-versions', id], `/memos/${encodeURIComponent(id)}/versions`)
/** A memo as it is printed; `version` is of the memo that was saved last. */
export const sheetQuery = (id: string, version: number, language: Language) =>
  query<Sheet>(['sheet', id, version, language], `/memos/${encodeURIComponent(id)}/sheet?language=${language}`)

/** Begins a memo. */
export const makeMemo = (title: string) => send<Memo>('POST', '/memos', { title })
/** Saves a memo from the version that it names; Refused with `first` in its body where another was first. */
export const saveMemo = ({ id, version, title, blocks, removed }: Memo) =>
  send<Memo>('PUT', `/memos/${encodeURIComponent(id)}`, { version, title, blocks, removed })
/** Puts a passage at the end of a memo. */
export const putPick = (id: string, pick: Pick) => send<Memo>('POST', `/memos/${encodeURIComponent(id)}/picks`, pick)
