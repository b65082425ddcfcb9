import type { EventType } from '../../../model/event.ts'

const KIND: ReadonlySet<EventType> = new Set(['CONSULT', 'COOPERATE', 'AID', 'CONCEDE', 'RETREAT'])
const HOSTILE: ReadonlySet<EventType> = new Set(['SANCTION', 'COERCE', 'ASSAULT', 'MOBILIZE', 'PROTEST'])

/**
 * What is only going to be done is a promise or a threat (PLOVER: cooperative acts in the future tense imply intention).
 * Forms: will provide · would meet · plans to release · is to sign → AGREE; will impose sanctions · would attack → THREATEN;
 * 将提供 · 拟访问 → AGREE; 将制裁 → THREATEN. Demands, accusations and refusals stay what they are.
 */
export function intend(type: EventType, future: boolean): EventType {
  if (!future) return type
  if (KIND.has(type)) return 'AGREE'
  return HOSTILE.has(type) ? 'THREATEN' : type
}
