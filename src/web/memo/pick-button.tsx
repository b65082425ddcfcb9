import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Pick } from '../../model/memo.ts'
import { memoWords } from '../words/pages/memo.ts'
import { usePageWords } from '../words/use-words.ts'
import { fill } from '../words/words.ts'
import { useCurrentMemo } from './current-memo.ts'
import { usePick } from './use-pick.ts'

/** Picks a passage into the memo and says that it is there. `hint`: the key that does the same. */
export function PickButton({ pick, hint }: { pick: Pick; hint?: string }) {
  const words = usePageWords(memoWords)
  const put = usePick()
  const memo = useCurrentMemo()
  const [done, setDone] = useState<'picked' | Error | null>(null)
  const press = () =>
    put(pick).then(
      () => setDone('picked'),
      (error: unknown) => setDone(error instanceof Error ? error : new Error(String(error))),
    )
  return (
    <span className="pick">
      <button type="button" onClick={press}>
        {words.pick} {hint && <kbd>{hint}</kbd>}
      </button>
      <span role="status">
        {done === 'picked' && memo ? (
          <Link to="/memo/$id" params={{ id: memo }}>
            {words.picked}
          </Link>
        ) : (
          done instanceof Error && fill(words.pickFailed, { reason: done.message })
        )}
      </span>
    </span>
  )
}
