import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { rawQuery } from '../api/queries.ts'
import { useSettings } from '../frame/settings.tsx'
import { Failure, Loading } from '../frame/states.tsx'
import { MarkedText } from '../text/marked-text.tsx'
import { fill } from '../words/words.ts'

/** The text as it was received, the places of repairs marked. */
export function RawText({ id, language }: { id: string; language: string }) {
  const { words } = useSettings()
  const { data, error } = useQuery(rawQuery(id))
  const marks = useMemo(
    () => data?.edits.map((edit) => ({ ...edit.raw, key: `edit${edit.raw.start}`, className: 'repaired' })) ?? [],
    [data],
  )
  if (error) return <Failure error={error} />
  if (!data) return <Loading />
  return (
    <>
      <p className="quiet">{fill(words.rawEdits, { n: data.edits.length })}</p>
      <MarkedText text={data.raw} span={{ start: 0, end: data.raw.length }} marks={marks} language={language} />
    </>
  )
}
