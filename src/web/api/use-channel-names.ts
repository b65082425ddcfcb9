import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useSettings } from '../frame/settings.tsx'
import { mechanismsQuery } from './mechanisms-query.ts'

/** So many channels are asked for, the most spoken of. */
const MOST = 200

/** What channels are called in the language of the interface; null where one is not known. */
export function useChannelNames(): (id: string) => string | null {
  const { language } = useSettings()
  const { data } = useQuery(mechanismsQuery({}, MOST))
  return useMemo(() => {
    const names = new Map(
      data?.mechanisms.map(({ id, names: all }) => [id, all[language]?.[0] ?? Object.values(all)[0]?.[0] ?? null]),
    )
    return (id) => names.get(id) ?? null
  }, [data, language])
}
