import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Memo } from '../../model/memo.ts'
import { makeMemo, memoQuery, saveMemo } from '../api/memo-queries.ts'
import { Refused } from '../api/send.ts'
import { begin, change, type Draft, draftOf, type History, joinAdded, redo, undo } from './memo-state.ts'

/** So long after the last change a memo is saved, in milliseconds. */
const PAUSE = 600
/** What could not be saved is tried again after so many. */
const AGAIN = 3_000

export interface MemoEditor {
  readonly draft: Draft
  /** The version that was saved last, as the server has it. */
  readonly base: Memo
  readonly state: 'saved' | 'unsaved' | 'conflict' | 'failed'
  readonly reason: string | null
  /** Whether passages picked elsewhere were joined at the end. */
  readonly joined: boolean
  readonly canUndo: boolean
  readonly canRedo: boolean
  change(next: Partial<Draft>, joins?: boolean): void
  undo(): void
  redo(): void
  /** After a conflict: takes the other one, saves mine over it as the next version, or makes mine a memo of its own and gives its id. */
  takeTheirs(): void
  keepMine(): void
  keepBoth(title: string): Promise<string>
}

/** A memo that saves itself a moment after each change. What another window saved first is joined, or put before the person. */
export function useMemoEditor(memo: Memo): MemoEditor {
  const client = useQueryClient()
  const [history, setHistory] = useState<History>(() => begin(draftOf(memo)))
  const [base, setBase] = useState(memo)
  const [theirs, setTheirs] = useState<Memo | null>(null)
  const [reason, setReason] = useState<string | null>(null)
  const [joined, setJoined] = useState(false)
  const [tries, setTries] = useState(0)
  const saving = useRef(false)
  const dirty = !same(history.now, draftOf(base))

  const take = useCallback(
    (first: Memo, before: Memo) =>
      setHistory((now) => {
        const together = joinAdded(draftOf(before), now.now, draftOf(first))
        if (!together) return now
        return {
          ...now,
          now: together,
          past: now.past.map((step) => joinAdded(draftOf(before), step, draftOf(first))!),
        }
      }),
    [],
  )
  // What was picked elsewhere arrives with the query's next answer.
  useEffect(() => {
    if (memo.version <= base.version || saving.current) return
    if (joinAdded(draftOf(base), draftOf(base), draftOf(memo))) {
      take(memo, base)
      setBase(memo)
    } else if (!dirty) {
      setHistory((now) => change(now, draftOf(memo)))
      setBase(memo)
    }
  }, [memo, base, dirty, take])

  useEffect(() => {
    if (!dirty || theirs) return
    const pause = tries === 0 ? PAUSE : AGAIN
    const timer = setTimeout(async () => {
      if (saving.current) return
      saving.current = true
      try {
        const saved = await saveMemo({ ...base, ...history.now, blocks: [...history.now.blocks] })
        setReason(null)
        setTries(0)
        client.setQueryData(memoQuery(base.id).queryKey, saved)
        client.invalidateQueries({ queryKey: ['memos'] })
        client.invalidateQueries({ queryKey: ['memo-versions', base.id] })
        setBase(saved)
      } catch (error) {
        const first = error instanceof Refused && (error.body as { first?: Memo } | null)?.first
        if (!first) {
          setReason(error instanceof Error ? error.message : String(error))
          if (!(error instanceof Refused)) setTries(tries + 1)
        } else if (joinAdded(draftOf(base), history.now, draftOf(first))) {
          take(first, base)
          setBase(first)
          setJoined(true)
        } else setTheirs(first)
      } finally {
        saving.current = false
      }
    }, pause)
    return () => clearTimeout(timer)
  }, [dirty, theirs, base, history, client, take, tries])
  useEffect(() => {
    if (!dirty) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [dirty])

  return {
    draft: history.now,
    base,
    state: theirs ? 'conflict' : reason ? 'failed' : dirty ? 'unsaved' : 'saved',
    reason,
    joined,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    change: (next, joins) => setHistory((now) => change(now, { ...now.now, ...next }, joins)),
    undo: () => setHistory(undo),
    redo: () => setHistory(redo),
    takeTheirs() {
      if (!theirs) return
      setHistory((now) => change(now, draftOf(theirs)))
      setBase(theirs)
      setTheirs(null)
    },
    keepMine() {
      if (theirs) setBase(theirs)
      setTheirs(null)
    },
    async keepBoth(title) {
      const own = await makeMemo(title)
      await saveMemo({ ...own, title, blocks: [...history.now.blocks] })
      await client.invalidateQueries({ queryKey: ['memos'] })
      return own.id
    },
  }
}

const same = (one: Draft, other: Draft): boolean =>
  one.title === other.title &&
  one.removed === other.removed &&
  (one.blocks === other.blocks || JSON.stringify(one.blocks) === JSON.stringify(other.blocks))
