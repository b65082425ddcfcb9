import type { Decision } from '../../model/decision.ts'
import type { Judgement } from '../../model/judgement.ts'
import type { ReviewAgreement, ReviewHistory, ReviewQueue, ReviewQueueItem } from '../../serve/review-routes.ts'
import type { Span } from '../../text/span.ts'
import type { ReviewSearch } from '../review/search.ts'
import { writeParameters } from './parameters.ts'
import { query } from './queries.ts'
import { send } from './send.ts'

/** A person's queue, by what the address says. */
export const reviewQuery = (by: string, { layer, document }: ReviewSearch, limit: number) => {
  const parameters = writeParameters({ by, layer, document, limit })
  return query<ReviewQueue>(['review', parameters], `/review?${parameters}`)
}
export const agreementQuery = query<ReviewAgreement>(['agreement'], '/review/agreement')
export const historyQuery = (limit: number) =>
  query<ReviewHistory>(['history', limit], `/review/history?limit=${limit}`)

/** What people hold of the annotations of documents. */
export const judgementsQuery = (documents: readonly string[]) =>
  query<Judgement[]>(['judgements', ...documents], `/review/judgements?${writeParameters({ document: documents })}`)

export interface Judging {
  readonly by: string
  readonly action: 'accept' | 'correct' | 'reject' | 'note'
  readonly corrected?: Span
  readonly note?: string
}

/** Keeps a person's decision on an item of the queue. */
export const decide = ({ layer, document, span, seen }: ReviewQueueItem, judging: Judging) =>
  send<Decision>('POST', '/review/decisions', { ...judging, layer, document, span, seen })
/** Takes a decision back. */
export const takeBack = (id: string, by: string) => send<Decision>('POST', '/review/undo', { id, by })
