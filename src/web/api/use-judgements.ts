import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Judgement } from '../../model/judgement.ts'
import type { Span } from '../../text/span.ts'
import { judgementsQuery } from './review-queries.ts'

/** Judgements of more documents than this are asked for all at once. */
const MOST_NAMED = 60

/** Words of a document. */
interface Place {
  readonly document: string
  readonly span: Span
}

const keyOf = ({ document, span }: Place) => `${document} ${span.start} ${span.end}`

/** What people hold of commitments that stand at some places; null where nobody looked. */
export function useJudgements(places: readonly Place[]): (place: Place) => Judgement | null {
  const documents = useMemo(() => [...new Set(places.map(({ document }) => document))].sort(), [places])
  const { data } = useQuery(judgementsQuery(documents.length > MOST_NAMED ? [] : documents))
  return useMemo(() => {
    const held = new Map(data?.filter(({ layer }) => layer === 'commitments').map((one) => [keyOf(one), one]))
    return (place) => held.get(keyOf(place)) ?? null
  }, [data])
}
