import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { Pick } from '../../model/memo.ts'
import { makeMemo, putPick } from '../api/memo-queries.ts'
import { ApiError } from '../api/queries.ts'
import { memoWords } from '../words/pages/memo.ts'
import { usePageWords } from '../words/use-words.ts'
import { currentMemo, setCurrentMemo } from './current-memo.ts'

/** Puts a passage into the memo that picks go into; begins one where there is none. */
export function usePick(): (pick: Pick) => Promise<void> {
  const words = usePageWords(memoWords)
  const client = useQueryClient()
  return useCallback(
    async (pick) => {
      const begin = async () => {
        const { id } = await makeMemo(words.untitled)
        setCurrentMemo(id)
        return id
      }
      const known = currentMemo()
      await putPick(known ?? (await begin()), pick).catch(async (error: unknown) => {
        // The memo may be one of another collection that was served here before.
        if (known === null || !(error instanceof ApiError) || error.status !== 404) throw error
        return putPick(await begin(), pick)
      })
      await client.invalidateQueries({ queryKey: ['memos'] })
      await client.invalidateQueries({ queryKey: ['memo'] })
    },
    [words, client],
  )
}
