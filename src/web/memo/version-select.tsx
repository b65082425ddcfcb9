import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Memo } from '../../model/memo.ts'
import { memoVersionQuery, memoVersionsQuery } from '../api/memo-queries.ts'
import { memoWords } from '../words/pages/memo.ts'
import { usePageWords } from '../words/use-words.ts'
import { fill } from '../words/words.ts'
import { type Draft, draftOf } from './memo-state.ts'
import { sayTime } from './say-time.ts'

/** Earlier versions; a chosen one becomes the next. */
export function VersionSelect({ memo, onTake }: { memo: Memo; onTake: (draft: Draft) => void }) {
  const words = usePageWords(memoWords)
  const client = useQueryClient()
  const { data = [] } = useQuery({ ...memoVersionsQuery(memo.id), staleTime: 0 })
  const earlier = data.filter(({ version }) => version < memo.version)
  if (earlier.length === 0) return null
  const take = async (version: number) => onTake(draftOf(await client.fetchQuery(memoVersionQuery(memo.id, version))))
  return (
    <select aria-label={words.versions} value="" onChange={(event) => take(Number(event.target.value))}>
      <option value="" disabled>
        {words.versions}
      </option>
      {earlier.map(({ version, savedAt }) => (
        <option key={version} value={version}>
          {fill(words.version, { n: version, time: sayTime(savedAt) })}
        </option>
      ))}
    </select>
  )
}
