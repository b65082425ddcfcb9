import { mechanismStatuses } from '../../../lexicon/tables/mechanism-status.ts'
import type { Mechanism } from '../../../model/mechanism.ts'
import type { Span } from '../../../text/span.ts'
import type { Passage } from '../../annotator.ts'

type Status = Mechanism['status']

/** What is to be held is planned: 将于年内召开, 同意举行, 商定…举行, 期待举行. */
const TO_COME = /将|拟|同意|商定|决定|定于|期待|计划|筹备|争取|尽早|尽快|责成|要/
const HELD = /^(?:举行|召开|举办)$/

/** How the channel stands: the nearest word of status before it in its clause, else behind it. */
export function statusOf({ text, lexicon }: Passage, clause: Span, name: Span): Status {
  const before = text.slice(clause.start, name.start)
  const after = text.slice(name.end, clause.end)
  let nearest: { end: number; word: string; status: Status } | null = null
  let behind: { at: number; status: Status } | null = null
  for (const { words, status, place } of lexicon.rows(mechanismStatuses, 'zh'))
    for (const word of words) {
      if (place === 'before') {
        const at = before.lastIndexOf(word)
        const end = at + word.length
        if (at >= 0 && (!nearest || end > nearest.end || (end === nearest.end && word.length > nearest.word.length)))
          nearest = { end, word, status }
      } else {
        const at = after.indexOf(word)
        if (at >= 0 && (!behind || at < behind.at)) behind = { at, status }
      }
    }
  if (nearest) return HELD.test(nearest.word) && TO_COME.test(before) ? 'planned' : nearest.status
  if (!behind) return 'mentioned'
  return behind.status === 'held' && TO_COME.test(before + after.slice(0, behind.at)) ? 'planned' : behind.status
}
