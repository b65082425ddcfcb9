import { z } from 'zod'
import { spanSchema } from './span.ts'

/**
 * The sixteen root types of PLOVER (Open Event Data Alliance), from most cooperative to most hostile, each with the modes that
 * Readout reads. A type without modes has `null` only.
 */
export const EVENT_MODES = {
  AGREE: [],
  CONSULT: ['visit', 'third-party', 'multilateral', 'phone'],
  SUPPORT: [],
  CONCEDE: [],
  COOPERATE: [],
  AID: [],
  RETREAT: ['withdraw', 'release', 'ceasefire', 'resign'],
  REQUEST: ['assist', 'change', 'yield', 'meet'],
  ACCUSE: ['disapprove', 'investigate', 'allege'],
  REJECT: ['assist', 'change', 'yield', 'meet'],
  THREATEN: ['restrict', 'ban', 'arrest', 'relations', 'expel', 'territory', 'violence'],
  PROTEST: ['demo', 'riot', 'strike', 'hunger', 'boycott', 'obstruct'],
  SANCTION: ['convict', 'expel', 'withdraw', 'discontinue'],
  MOBILIZE: ['troops', 'weapons', 'police', 'militia'],
  COERCE: ['seize', 'restrict', 'ban', 'censor', 'curfew', 'martial-law', 'arrest', 'deport', 'withhold', 'cyber'],
  ASSAULT: [
    'abduct',
    'beat',
    'torture',
    'execute',
    'sexual',
    'assassinate',
    'primitive',
    'firearms',
    'explosives',
    'suicide-attack',
    'heavy-weapons',
  ],
} as const satisfies Record<string, readonly string[]>

export type EventType = keyof typeof EVENT_MODES
export const eventTypes = Object.keys(EVENT_MODES) as [EventType, ...EventType[]]
export const eventTypeSchema = z.enum(eventTypes)

/** Whether PLOVER, as it is read here, has that mode under that type; `null` is under every type. */
export const isModeOf = (type: EventType, mode: string | null): boolean =>
  mode === null || (EVENT_MODES[type] as readonly string[]).includes(mode)

/** Who did what to whom and when, by PLOVER's types: a code over words that another layer has read. */
export const eventSchema = z.object({
  /** The words of the annotation that is coded, or for a reported action its sentence's. */
  span: spanSchema,
  /** The word or words that decided the type; null where the layer itself decided it. */
  trigger: spanSchema.nullable(),
  type: eventTypeSchema,
  mode: z.string().nullable(),
  /** Codes of the parties that act; empty when unknown. Where several act together each is also a target of the others. */
  source: z.array(z.string()),
  /** Codes of the parties acted upon; empty when unknown. */
  target: z.array(z.string()),
  /** EDTF, taken from what the layer knows; null when unknown. Never the date of publishing. */
  date: z.string().nullable(),
  /** Which layer's annotation is coded. */
  of: z.enum(['commitment', 'position', 'meeting', 'action']),
  rule: z.string(),
})
export type Event = z.infer<typeof eventSchema>
