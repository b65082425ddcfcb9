import type { EventType } from '../../../model/event.ts'

/** What the contrary of a type is by PLOVER; a type in no pair is taken as it stands. */
const CONTRARY: Partial<Record<EventType, EventType>> = {
  AGREE: 'REJECT',
  CONSULT: 'REJECT',
  SUPPORT: 'REJECT',
  COOPERATE: 'REJECT',
  AID: 'REJECT',
  CONCEDE: 'REJECT',
  RETREAT: 'REJECT',
}

/**
 * Negated kindness is refusal. Forms: did not agree · will not release · has not allowed · failed to help · no longer
 * supports · 不同意 · 未能达成 · 没有释放 · 拒绝会见. A negated hostile act stays what it is: PLOVER has no type for peace kept.
 */
export const negate = (type: EventType, negated: boolean): EventType => (negated ? (CONTRARY[type] ?? type) : type)
