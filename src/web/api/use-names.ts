import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useSettings } from '../frame/settings.tsx'
import { namesQuery } from './queries.ts'

/** What issues and parties are called in the language of the interface; the identifier where there is no name. */
export function useNames(): {
  issue: (id: string | null) => string | null
  party: (code: string | null) => string | null
} {
  const { language, words } = useSettings()
  const { data } = useQuery(namesQuery)
  return useMemo(() => {
    const index = (rows: { id: string; labels: Record<string, string> }[] | undefined) =>
      new Map(rows?.map(({ id, labels }) => [id, labels[language] ?? labels.en ?? id]))
    const issues = index(data?.issues)
    const parties = index(data?.parties)
    return {
      issue: (id) => id && (issues.get(id) ?? id),
      party: (code) => (code === 'both' ? words.bothSides : code && (parties.get(code) ?? code)),
    }
  }, [data, language, words])
}
