import { QueryCache, QueryClient, queryOptions } from '@tanstack/react-query'
import type { Comparison } from '../../model/comparison.ts'
import type { Problem } from '../../model/problem.ts'
import type { Reading } from '../../model/reading.ts'
import type { Reuse } from '../../model/reuse.ts'
import type { ArticlePageShown } from '../../serve/article-routes.ts'
import type { SessionShown } from '../../serve/login.ts'
import type { Names, Raw } from '../../serve/routes.ts'
import type { Language } from '../words/words.ts'

/** What the server could not do, in its words, with what to do. */
export class ApiError extends Error {
  readonly remedy: string | null
  readonly status: number
  constructor(message: string, remedy: string | null, status: number) {
    super(message)
    this.remedy = remedy
    this.status = status
  }
}

async function get<Value>(path: string, signal: AbortSignal): Promise<Value> {
  const response = await fetch(`/api${path}`, { signal })
  if (response.ok) return response.json()
  const said: unknown = await response.json().catch(() => null)
  const { message, remedy } = (said ?? {}) as { message?: string; remedy?: string }
  throw new ApiError(message ?? `${response.status} ${response.statusText}`, remedy ?? null, response.status)
}

/** A query by its key and its path below /api. */
export const query = <Value>(key: readonly unknown[], path: string) =>
  queryOptions({ queryKey: key, queryFn: ({ signal }) => get<Value>(path, signal) })

export const articlesQuery = (find: string | undefined, offset: number, limit: number) =>
  query<ArticlePageShown>(
    ['articles', find, offset, limit],
    `/articles?${new URLSearchParams({ ...(find && { find }), offset: String(offset), limit: String(limit) })}`,
  )
export const problemsQuery = query<Problem[]>(['problems'], '/problems')
export const namesQuery = query<Names>(['names'], '/names')
export const versionQuery = query<{ version: string }>(['version'], '/version')
export const readingQuery = (id: string) => query<Reading>(['reading', id], `/documents/${encodeURIComponent(id)}`)
export const rawQuery = (id: string) => query<Raw>(['raw', id], `/documents/${encodeURIComponent(id)}/raw`)
export const reuseQuery = (id: string) => query<Reuse>(['reuse', id], `/reuse?id=${encodeURIComponent(id)}`)
export const comparisonQuery = (a: string, b: string, language: Language) =>
  query<Comparison>(
    ['compare', a, b, language],
    `/compare?a=${encodeURIComponent(a)}&b=${encodeURIComponent(b)}&language=${language}`,
  )

export const sessionQuery = query<SessionShown>(['session'], '/session')

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    // A session that is over is noticed by whatever is asked next.
    onError: (error) => {
      if (error instanceof ApiError && error.status === 401) queryClient.invalidateQueries(sessionQuery)
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 60_000,
      retry: (failures, error) => !(error instanceof ApiError) && failures < 3,
    },
  },
})
