import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

/** So often the server is asked whether it is there again, in milliseconds. */
const PAUSE = 2_000

/** While something is missing because the server is away: asks for it until it is back, then fetches it, the whole page where that is what is missing. */
export function useServerReturn(missing: 'data' | 'page' | null): void {
  const client = useQueryClient()
  useEffect(() => {
    if (missing === null) return
    const timer = setInterval(async () => {
      const answer = await fetch('/api/version').catch(() => null)
      if (!answer?.ok) return
      if (missing === 'page') location.reload()
      else await client.refetchQueries({ type: 'active', predicate: ({ state }) => state.status === 'error' })
    }, PAUSE)
    return () => clearInterval(timer)
  }, [missing, client])
}
